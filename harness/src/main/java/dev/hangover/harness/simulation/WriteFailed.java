package dev.hangover.harness.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The exception for a durable write that failed. A process that lets it pass through has stopped for a reason that it names;
 * one that catches it and continues does so at its own risk. A process that expects an {@code IOException} or an
 * {@code SQLException} can get one; see {@link Simulation#write(Boundary, Runnable, Function)}. Any exception with which it
 * then stops is expected, as long as this one is among its causes or suppressed.
 */
public final class WriteFailed extends Refusal {
    /** The law that it names. */
    public static final String LAW = "io-error";

    private static final int DEEPEST = 20;

    /**
     * @param place which write it was
     * @param failure how it failed
     */
    public WriteFailed(Place place, WriteFailure failure) {
        super(LAW, "the write at " + place + " failed: " + failure.reason(), null);
    }

    /** Makes sure that the exception that a process gets in place of this leads back to it. */
    <X extends Throwable> X behind(X exception) {
        if (in(exception).isEmpty()) {
            if (exception.getCause() == null) {
                causing(exception);
            } else {
                exception.addSuppressed(this);
            }
        }
        return exception;
    }

    private void causing(Throwable exception) {
        try {
            exception.initCause(this);
        } catch (IllegalStateException causeIsFixed) {
            exception.addSuppressed(this);
        }
    }

    /** The failed write that something thrown leads back to, by its causes and by what it suppressed. */
    public static Optional<WriteFailed> in(Throwable thrown) {
        return in(thrown, DEEPEST);
    }

    private static Optional<WriteFailed> in(Throwable thrown, int deepest) {
        if (thrown == null || deepest == 0) {
            return Optional.empty();
        }
        if (thrown instanceof WriteFailed failed) {
            return Optional.of(failed);
        }
        return in(thrown.getCause(), deepest - 1)
                .or(() -> Arrays.stream(thrown.getSuppressed())
                        .map(suppressed -> in(suppressed, deepest - 1))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}

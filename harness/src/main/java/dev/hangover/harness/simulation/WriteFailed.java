package dev.hangover.harness.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A durable write failed, and the process was told. A process that lets it pass through has stopped for a reason that it
 * names; one that catches it and goes on does so at its own risk. A process that expects an {@code IOException} or an
 * {@code SQLException} can be told in these words; see {@link Simulation#write(Boundary, Runnable, Function)}. Whatever
 * exception it then stops with, as long as this one is among its causes or suppressed, is the stop that was expected.
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

    /** Makes sure that what a process is told in place of this leads back to it. */
    <X extends Throwable> X behind(X told) {
        if (in(told).isEmpty()) {
            if (told.getCause() == null) {
                causing(told);
            } else {
                told.addSuppressed(this);
            }
        }
        return told;
    }

    private void causing(Throwable told) {
        try {
            told.initCause(this);
        } catch (IllegalStateException causeIsFixed) {
            told.addSuppressed(this);
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

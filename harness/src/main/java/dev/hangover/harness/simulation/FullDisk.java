package dev.hangover.harness.simulation;

import java.util.Optional;

/**
 * The error for a real full disk: the machine on which the program runs has no room left for the files of a subject. No
 * fault, and nothing that the code under test could be blamed for, so it stops everything; an {@link Error}, so that code
 * under test cannot swallow it.
 */
public final class FullDisk extends Error {
    private static final String OF_THE_SYSTEM = "No space left on device";
    private static final String OF_SQLITE = "SQLITE_FULL";
    private static final int DEEPEST = 20;

    private FullDisk(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** The full disk that is behind this exception, if one is. */
    public static Optional<FullDisk> behind(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof FullDisk known) {
                return Optional.of(known);
            }
            String message = Optional.ofNullable(cause.getMessage()).orElse("");
            if (message.contains(OF_THE_SYSTEM) || message.contains(OF_SQLITE)) {
                return Optional.of(new FullDisk(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}

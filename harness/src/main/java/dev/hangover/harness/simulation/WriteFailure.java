package dev.hangover.harness.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a durable write can fail while the process lives. The exception does not say whether the write is there after a
 * restart; that is what makes it hard.
 */
public enum WriteFailure {
    /** The disk is full: nothing is written, and nothing can be until the process is started again. */
    NO_SPACE("no-space", false, "no space is left on the disk"),
    /** The write failed, and nothing of it is there. */
    FAILED("failed", false, "the disk reported an error"),
    /** The write was reported as failed, and is there nevertheless. */
    FAILED_BUT_DONE("failed-but-done", true, "the disk reported an error"),
    /** The sync failed, and the system dropped what it had not written (as Linux marks such pages clean). */
    SYNC_FAILED_LOST("sync-failed-lost", false, "the sync failed"),
    /** The sync failed, and what was written is there after a restart. */
    SYNC_FAILED_KEPT("sync-failed-kept", true, "the sync failed");

    private final String word;
    private final boolean done;
    private final String reason;

    WriteFailure(String word, boolean done, String reason) {
        this.word = word;
        this.done = done;
        this.reason = reason;
    }

    /** Its name in coordinates. */
    public String word() {
        return word;
    }

    /** Whether the write took effect. */
    public boolean done() {
        return done;
    }

    /** The message of the exception. */
    public String reason() {
        return reason;
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(WriteFailure::word).toList();
    }

    /** The one of this name. */
    public static Optional<WriteFailure> find(String word) {
        return Arrays.stream(values())
                .filter(failure -> failure.word.equals(word))
                .findFirst();
    }
}

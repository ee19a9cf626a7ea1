package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.regex.Pattern;

/**
 * One fault: where it strikes, and how. Written {@code 3/sql.commit.after}, or with its variant
 * {@code 3/sql.commit.after!sql-1} (a power cut after which the store {@code sql} lacks its last write) or
 * {@code 3/sql.write!no-space} (a write for which the disk has no room), or {@code 3/crank.end!terminate} (a process that is
 * asked to stop there).
 *
 * @param place where it strikes
 * @param variant how; empty for a sudden death, and for a clean restart
 */
public record Fault(Place place, String variant) {
    private static final String TERMINATE = FaultKind.TERMINATE.word();
    private static final String WORD = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final Pattern VARIANT = Pattern.compile(WORD + "(?:\\." + WORD + ")*");

    /** @throws IllegalArgumentException when the variant is not lower-case words joined with {@code -} or {@code .} */
    public Fault {
        if (!variant.isEmpty() && !VARIANT.matcher(variant).matches()) {
            throw new IllegalArgumentException(
                    "not a variant of a fault: '" + variant
                            + "' (expected what a power cut takes, as in sql-1, how a write fails, as in no-space, or terminate)");
        }
    }

    /** A sudden death there, or the clean restart that the place stands for. */
    public static Fault plain(Place place) {
        return new Fault(place, "");
    }

    /** The process is asked to stop there. */
    public static Fault terminating(Place place) {
        return new Fault(place, TERMINATE);
    }

    /** Whether it has no variant. */
    public boolean isPlain() {
        return variant.isEmpty();
    }

    /** Its kind. */
    public FaultKind kind() {
        if (isWriteFailure()) {
            return FaultKind.IO_ERROR;
        }
        if (FaultSequence.isRestart(place)) {
            return FaultKind.RESTART;
        }
        if (variant.equals(TERMINATE)) {
            return FaultKind.TERMINATE;
        }
        return isPlain() ? FaultKind.CRASH : FaultKind.POWER_LOSS;
    }

    /** Whether the process lives on for a while, to stop: what it leaves is only known when it has. */
    public boolean isStop() {
        return kind() == FaultKind.RESTART || kind() == FaultKind.TERMINATE;
    }

    /** Whether it is a write that fails; the process may continue. */
    public boolean isWriteFailure() {
        return WriteFailure.find(variant).isPresent();
    }

    @Override
    public String toString() {
        return isPlain() ? place.toString() : place + "!" + variant;
    }
}

package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.regex.Pattern;

/**
 * One fault: where it strikes, and how. Written {@code 3/sql.commit.after}, or with its manner
 * {@code 3/sql.commit.after!sql-1} (a power cut after which the store {@code sql} lacks its last write) or
 * {@code 3/sql.write!no-space} (a write for which the disk has no room).
 *
 * @param place where it strikes
 * @param manner how; empty for a sudden death, and for a restart in good order
 */
public record Fault(Place place, String manner) {
    private static final String WORD = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final Pattern MANNER = Pattern.compile(WORD + "(?:\\." + WORD + ")*");

    /** @throws IllegalArgumentException when the manner is not lower-case words joined with {@code -} or {@code .} */
    public Fault {
        if (!manner.isEmpty() && !MANNER.matcher(manner).matches()) {
            throw new IllegalArgumentException("not a manner of a fault: '" + manner
                    + "' (expected what a power cut takes, as in sql-1, or how a write fails, as in no-space)");
        }
    }

    /** A sudden death there, or the restart in good order that the place stands for. */
    public static Fault plain(Place place) {
        return new Fault(place, "");
    }

    /** Whether it has no manner of its own. */
    public boolean isPlain() {
        return manner.isEmpty();
    }

    /** Its kind. */
    public FaultKind kind() {
        if (isWriteFailure()) {
            return FaultKind.IO_ERROR;
        }
        if (Coordinates.isRestart(place)) {
            return FaultKind.RESTART;
        }
        return isPlain() ? FaultKind.CRASH : FaultKind.POWER_LOSS;
    }

    /** Whether it is a write that fails; the process goes on, if it wants to. */
    public boolean isWriteFailure() {
        return WriteFailure.find(manner).isPresent();
    }

    @Override
    public String toString() {
        return isPlain() ? place.toString() : place + "!" + manner;
    }
}

package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.simulation.Place;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What one child is to do.
 *
 * @param home the directory of its node; what earlier kills left is in it
 * @param struck where these kills struck
 * @param goal what it works towards
 * @param death the place at which it waits for its death; for a goal of {@link Goal#DEATH} only
 */
public record Assignment(Path home, Coordinates struck, Goal goal, Optional<Place> death) {
    /** What a child works towards. */
    public enum Goal {
        /** Dies at a place. */
        DEATH,
        /** Goes through the whole run, as if a fault could still come at any time. */
        WHOLE_RUN,
        /** Recovers, and comes to the end of the run after its last fault. */
        END
    }

    static Assignment dieAt(Path home, Coordinates struck, Place death) {
        return new Assignment(home, struck, Goal.DEATH, Optional.of(death));
    }

    static Assignment wholeRun(Path home) {
        return new Assignment(home, Coordinates.none(), Goal.WHOLE_RUN, Optional.empty());
    }

    static Assignment end(Path home, Coordinates struck) {
        return new Assignment(home, struck, Goal.END, Optional.empty());
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Images;

/**
 * The start state of a run: empty stores, or what earlier faults left.
 *
 * @param disks what is durable
 * @param struck where faults struck before
 * @param life number of the first life that is lived here, counted from the very beginning; names its stream of choices
 */
public record StartState(Images disks, FaultSequence struck, int life) {
    private static final String STREAM = "life-";

    /** @throws IllegalArgumentException when the number of the life is negative */
    public StartState {
        if (life < 0) {
            throw new IllegalArgumentException("lives are counted from 0: " + life);
        }
    }

    /** The name of the stream in which a life decides the order of its tasks. */
    public static String stream(int life) {
        return STREAM + life;
    }

    /**
     * Which life decides in a stream.
     *
     * @throws IllegalArgumentException when none does
     */
    public static int life(String stream) {
        if (!stream.matches(STREAM + "\\d{1,9}")) {
            throw new IllegalArgumentException("not a stream of a life: '" + stream + "' (expected " + STREAM + "N)");
        }
        return Integer.parseInt(stream.substring(STREAM.length()));
    }

    /** From the very beginning. */
    public static StartState first(Subject subject) {
        return new StartState(subject.blank(), FaultSequence.none(), 0);
    }

    /** From what faults left, each of which ended one life. */
    public static StartState after(FaultSequence struck, Images disks) {
        return new StartState(disks, struck, struck.places().size());
    }
}

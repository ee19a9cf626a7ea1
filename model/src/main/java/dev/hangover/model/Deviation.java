package dev.hangover.model;

import dev.hangover.harness.simulation.NotMeasured;

/**
 * A planted deviation of a component from its right behaviour, or none. It reports each time it is applied, so that an
 * exploration can tell that a planted deviation was never reached.
 */
public final class Deviation {
    private static final Deviation NONE = new Deviation(false, () -> {});

    private final boolean planted;

    @NotMeasured("listens from outside, and answers nothing")
    private final Runnable applied;

    private Deviation(boolean planted, Runnable applied) {
        this.planted = planted;
        this.applied = applied;
    }

    /** No deviation: the component does what it should. */
    public static Deviation none() {
        return NONE;
    }

    /**
     * A planted deviation.
     *
     * @param applied called each time it is applied, perhaps from several threads
     */
    public static Deviation planted(Runnable applied) {
        return new Deviation(true, applied);
    }

    /** Whether the component deviates here. To be asked only where the answer makes a difference. */
    public boolean applies() {
        if (planted) {
            applied.run();
        }
        return planted;
    }
}

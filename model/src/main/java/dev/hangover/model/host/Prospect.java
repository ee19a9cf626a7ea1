package dev.hangover.model.host;

/** How a design is expected to fare when its process may die anywhere. */
public enum Prospect {
    /** Every restarted node meets the one that never crashed. */
    CONVERGES,
    /** Some node departs from it. */
    DIVERGES,
    /** The node stops itself: safe, not live. */
    REFUSES
}

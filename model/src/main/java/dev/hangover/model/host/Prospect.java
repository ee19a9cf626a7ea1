package dev.hangover.model.host;

/** How a design is expected to fare when its process may die anywhere, once, under the first-in-first-out schedule. */
public enum Prospect {
    /** Every restarted node meets the one that never crashed. */
    CONVERGES,
    /** Every restarted node agrees with that, but not in what is durable beside: another crash may show it. */
    LATENT,
    /** Some node departs from it. */
    DIVERGES,
    /** The node stops itself: safe, not live. */
    REFUSES
}

package dev.hangover.model.host;

/** How a design is expected to fare when its process may die anywhere, once, under the first-in-first-out schedule. */
public enum ExpectedVerdict {
    /** Every restarted node meets the one that never crashed. */
    CONVERGES,
    /** Every restarted node agrees with that, but not in what is durable beside: another crash may show it. */
    LATENT,
    /** Some node departs from it. */
    DIVERGES,
    /** The node stops itself: safe, not live. */
    REFUSES,
    /** At worst some node stops itself; a design whose nodes all converge is as welcome. */
    MAY_REFUSE,
    /** At worst some node departs from it; a design that stops itself or converges is as welcome. */
    MAY_DIVERGE
}

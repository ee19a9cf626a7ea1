package dev.hangover.model.kernel.worker;

/** Counts what deliveries spend. The limit of one delivery is not the budget of a block. */
public interface Meter {
    /** How much one delivery may spend. */
    long limit();

    /** A delivery has spent this, whether it succeeded or not. */
    void spend(long units);
}

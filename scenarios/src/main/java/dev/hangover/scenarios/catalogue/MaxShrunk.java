package dev.hangover.scenarios.catalogue;

/**
 * The largest form that a shrunk failure may have.
 *
 * @param crashes at most so many crashes
 * @param blocks at most so many blocks
 * @param actions at most so many actions
 */
public record MaxShrunk(int crashes, int blocks, int actions) {}

package dev.hangover.harness.simulation;

/** Checks the bounds of a choice. */
final class Bounds {
    private Bounds() {}

    static void check(String what, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing to choose from for " + what + ": bound " + bound);
        }
    }
}

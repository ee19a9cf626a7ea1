package dev.hangover.harness.simulation;

/**
 * Choices from SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014),
 * written out so that the numbers are the same in every JVM. A fork is seeded from the parent's seed and the name, not
 * from the parent's position.
 */
final class SeededChoices implements Choices {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final long seed;
    private long state;

    SeededChoices(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    @Override
    public int choose(String what, int bound) {
        Bounds.check(what, bound);
        state += GOLDEN_GAMMA;
        // Multiply-shift: the bias is below bound / 2^32, far under what any run can notice.
        return (int) (((mix(state) >>> 32) * bound) >>> 32);
    }

    @Override
    public Choices fork(String component) {
        return new SeededChoices(mix(seed + GOLDEN_GAMMA ^ hash(component)));
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }

    /** FNV-1a, 64 bits, over the UTF-16 units of the name. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

package dev.hangover.harness.explore;

/**
 * The sample of rejoined runs that are continued to the horizon, to check that they end as predicted.
 *
 * @param afterEachBoundary whether the first such run after a fault at each boundary name, in section 1 and in a later section,
 *     is one of them, and the first after a fault in each section; in an exploration of at most {@link #SHORT} sections the
 *     first after a fault at each boundary name in each section. Of those that have at most {@link #LONG} sections before them
 * @param oneIn one in so many of the others, drawn; where more than ten sections are left, as many fewer
 * @param seed where they are drawn from
 */
public record RejoinSample(boolean afterEachBoundary, int oneIn, long seed) {
    /** Sections that the first run after each boundary name is continued for at most. */
    public static final int LONG = 20;

    /** Sections of an exploration in which boundary names are distinguished by section. */
    public static final int SHORT = 8;

    /** The first after each boundary name, and one in 16 others. */
    public static final RejoinSample USUAL = new RejoinSample(true, 16, 0);

    /** One in 61. */
    public static final RejoinSample SPARSE = new RejoinSample(false, 61, 0);

    /** @throws IllegalArgumentException when {@code oneIn} is below 1 */
    public RejoinSample {
        if (oneIn < 1) {
            throw new IllegalArgumentException("one run in " + oneIn + " (it must be at least 1)");
        }
    }

    /** The same, drawn from another seed. */
    public RejoinSample seeded(long other) {
        return new RejoinSample(afterEachBoundary, oneIn, other);
    }
}

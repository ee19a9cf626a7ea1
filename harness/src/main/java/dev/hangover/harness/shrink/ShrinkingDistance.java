package dev.hangover.harness.shrink;

import java.util.List;

/**
 * The shrinking distance: the size of a form as several counts, the most important first. One form is smaller than another
 * when the first count in which they differ is.
 *
 * @param counts each at least 0
 */
public record ShrinkingDistance(List<Integer> counts) implements Comparable<ShrinkingDistance> {
    /** Keeps a copy. */
    public ShrinkingDistance {
        counts = List.copyOf(counts);
    }

    /** Of these counts, the one that matters most first. */
    public static ShrinkingDistance of(Integer... counts) {
        return new ShrinkingDistance(List.of(counts));
    }

    /** Whether a form of this size is smaller than one of that size. */
    public boolean isBelow(ShrinkingDistance other) {
        return compareTo(other) < 0;
    }

    /** @throws IllegalArgumentException when they do not count the same things */
    @Override
    public int compareTo(ShrinkingDistance other) {
        if (counts.size() != other.counts.size()) {
            throw new IllegalArgumentException("sizes of different things: " + counts + ", " + other.counts);
        }
        for (int i = 0; i < counts.size(); i++) {
            int order = counts.get(i).compareTo(other.counts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}

package dev.hangover.harness.simulation;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often each boundary was reached in each section: what numbers the places of a life, and of the lives after it as long
 * as no fault came between them. So every place has a unique name, also where a process was stopped and started again.
 */
public final class Occurrences {
    private final Map<Long, Map<Boundary, Integer>> reached = new TreeMap<>();

    /** Counts one more. */
    public Place next(long section, Boundary boundary) {
        int occurrence =
                reached.computeIfAbsent(section, unseen -> new TreeMap<>()).merge(boundary, 1, Integer::sum);
        return new Place(section, boundary, occurrence);
    }
}

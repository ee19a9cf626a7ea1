package dev.hangover.scenarios.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words that a scenario may use, as whoever gives them a meaning declares them.
 *
 * @param events kinds of events
 * @param actions kinds of actions in a workload's mix
 * @param designs designs
 * @param faults kinds of faults
 */
public record Vocabulary(
        SortedSet<String> events, SortedSet<String> actions, SortedSet<String> designs, SortedSet<String> faults) {
    /** Keeps copies. */
    public Vocabulary {
        events = copy(events);
        actions = copy(actions);
        designs = copy(designs);
        faults = copy(faults);
    }

    /** The same from any collections. */
    public static Vocabulary of(
            Collection<String> events,
            Collection<String> actions,
            Collection<String> designs,
            Collection<String> faults) {
        return new Vocabulary(copy(events), copy(actions), copy(designs), copy(faults));
    }

    private static SortedSet<String> copy(Collection<String> words) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
}

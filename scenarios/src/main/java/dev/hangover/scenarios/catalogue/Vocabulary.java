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
 * @param forms what events and transactions are told
 */
public record Vocabulary(
        SortedSet<String> events,
        SortedSet<String> actions,
        SortedSet<String> designs,
        SortedSet<String> faults,
        Forms forms) {
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
        return new Vocabulary(copy(events), copy(actions), copy(designs), copy(faults), Forms.NONE);
    }

    /** The same, with events and transactions that are checked. */
    public Vocabulary with(Forms declared) {
        return new Vocabulary(events, actions, designs, faults, declared);
    }

    private static SortedSet<String> copy(Collection<String> words) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
}

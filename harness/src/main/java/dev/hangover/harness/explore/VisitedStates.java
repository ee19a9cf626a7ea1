package dev.hangover.harness.explore;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The visited states, each with the budgets with which it was explored. What follows depends on the state alone, so a state
 * that comes again with no larger budget has nothing new to show.
 */
final class VisitedStates {
    private final Map<Fingerprint, List<Budget>> budgets = new TreeMap<>();
    private long merged;

    /** Whether this state must be explored with this budget; if so it counts as visited from now on. */
    boolean visit(Fingerprint state, Budget budget) {
        List<Budget> visited = budgets.computeIfAbsent(state, unseen -> new ArrayList<>(1));
        if (visited.stream().anyMatch(earlier -> earlier.covers(budget))) {
            merged++;
            return false;
        }
        visited.add(budget);
        return true;
    }

    long distinct() {
        return budgets.size();
    }

    long merged() {
        return merged;
    }
}

package dev.hangover.harness.explore;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The durable states that were booted, and with which budgets. What follows a boot depends on the durable state alone, so
 * a state that comes again with no larger budget has nothing new to show.
 */
final class VisitedStates {
    private final Map<Fingerprint, List<Budget>> budgets = new TreeMap<>();
    private final boolean powerCanGo;
    private long merged;

    /** @param powerCanGo whether it matters what is not synced yet */
    VisitedStates(boolean powerCanGo) {
        this.powerCanGo = powerCanGo;
    }

    /** Whether this state has to be booted with this budget; if so it counts as visited from now on. */
    boolean visit(Images images, Budget budget) {
        List<Budget> visited = budgets.computeIfAbsent(key(images), state -> new ArrayList<>());
        if (visited.stream().anyMatch(earlier -> earlier.covers(budget))) {
            merged++;
            return false;
        }
        visited.add(budget);
        return true;
    }

    private Fingerprint key(Images images) {
        return powerCanGo ? images.fingerprintWithOlder() : images.fingerprint();
    }

    long distinct() {
        return budgets.size();
    }

    long merged() {
        return merged;
    }
}

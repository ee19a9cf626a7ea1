package dev.hangover.model.conditions;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is special about a node's life, beside its design: the conditions under which agoric-sdk #9655 asks its question.
 *
 * @param heights of the blocks in which something is different
 * @param upgradeAtStart whether the store is of an older schema when the chain starts, so that upgradeSwingset makes
 *     export data before any crank (Problem 2)
 * @param newSoftwareFrom a process that starts when the application is at this height or above runs newer software,
 *     without an upgrade plan; 0 for never
 * @param plan an upgrade of the chain
 * @param layoutChange whether the swing-store, when it is opened for the first time, changes its own layout
 * @param operator what the operator of the node does
 */
public record NodeConditions(
        SortedMap<BlockCondition, SortedSet<Long>> heights,
        boolean upgradeAtStart,
        long newSoftwareFrom,
        Optional<UpgradePlan> plan,
        LayoutChange layoutChange,
        OperatorPlan operator) {
    /** In place of a height: every block. */
    public static final long EVERY = 0;

    private static final int FIRST_SCHEMA = 1;
    private static final int UPGRADED_SCHEMA = 3;
    private static final int NEWER_SCHEMA = 4;

    public NodeConditions {
        SortedMap<BlockCondition, SortedSet<Long>> copy = new TreeMap<>();
        heights.forEach((what, where) -> copy.put(what, Collections.unmodifiableSortedSet(new TreeSet<>(where))));
        heights = Collections.unmodifiableSortedMap(copy);
    }

    /** Whether something is different in this block. */
    public boolean has(BlockCondition what, long height) {
        SortedSet<Long> where = heights.getOrDefault(what, Collections.emptySortedSet());
        return where.contains(height) || where.contains(EVERY);
    }

    /** The schema of the software of a process that starts with cosmos and the swing-store at these heights. */
    public int softwareSchema(long startedAt, long kernelAt) {
        boolean unannounced = newSoftwareFrom > 0 && startedAt >= newSoftwareFrom;
        if (unannounced || software(startedAt, kernelAt).isNew()) {
            return NEWER_SCHEMA;
        }
        return upgradeAtStart ? UPGRADED_SCHEMA : FIRST_SCHEMA;
    }

    /** The software of a process that starts with cosmos and the swing-store at these heights. */
    public Software software(long startedAt, long kernelAt) {
        return new Software(
                plan,
                plan.filter(decided -> decided.isInstalled(startedAt, kernelAt)).isPresent());
    }

    /** Nothing special. */
    public static NodeConditions normal() {
        return new NodeConditions(new TreeMap<>(), false, 0, Optional.empty(), LayoutChange.NONE, OperatorPlan.NONE);
    }
}

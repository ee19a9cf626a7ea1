package dev.hangover.model.host;

import dev.hangover.model.cosmos.app.UpgradePlan;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is special about a node's life, beside its design: the conditions under which agoric-sdk #9655 asks its question.
 *
 * @param lateWrites heights at whose end the kernel's state is changed outside of any crank, so that export data is left
 *     for the commit (Problem 1)
 * @param crankless heights in which no crank is made at all
 * @param upgradeAtStart whether the store is of an older schema when the chain starts, so that upgradeSwingset makes
 *     export data before any crank (Problem 2)
 * @param newSoftwareFrom a process that starts when the application is at this height or above runs newer software,
 *     without an upgrade plan; 0 for never
 * @param plan new software that governance has decided on
 * @param workers how the kernel keeps its workers
 */
public record Circumstances(
        SortedSet<Long> lateWrites,
        SortedSet<Long> crankless,
        boolean upgradeAtStart,
        long newSoftwareFrom,
        Optional<UpgradePlan> plan,
        WarehousePolicy workers) {
    private static final int FIRST_SCHEMA = 1;
    private static final int UPGRADED_SCHEMA = 3;
    private static final int NEWER_SCHEMA = 4;

    /** Keeps copies. */
    public Circumstances {
        lateWrites = new TreeSet<>(lateWrites);
        crankless = new TreeSet<>(crankless);
    }

    /**
     * Schema that the software of a process works on.
     *
     * @param startedAt height of the application when the process started
     */
    public int softwareSchema(long startedAt) {
        boolean unannounced = newSoftwareFrom > 0 && startedAt >= newSoftwareFrom;
        if (unannounced
                || plan.filter(decided -> decided.isInstalled(startedAt)).isPresent()) {
            return NEWER_SCHEMA;
        }
        return upgradeAtStart ? UPGRADED_SCHEMA : FIRST_SCHEMA;
    }

    /** The same with workers that are kept in another way. */
    public Circumstances with(WarehousePolicy other) {
        return new Circumstances(lateWrites, crankless, upgradeAtStart, newSoftwareFrom, plan, other);
    }

    /** Nothing special. */
    public static Circumstances normal() {
        return new Circumstances(
                new TreeSet<>(), new TreeSet<>(), false, 0, Optional.empty(), WarehousePolicy.standard());
    }
}

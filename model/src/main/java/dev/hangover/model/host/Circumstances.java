package dev.hangover.model.host;

import dev.hangover.model.cosmos.app.Software;
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
 * @param publishes heights at whose end the kernel side writes to chain storage, a send whose answer it does not need
 * @param upgradeAtStart whether the store is of an older schema when the chain starts, so that upgradeSwingset makes
 *     export data before any crank (Problem 2)
 * @param newSoftwareFrom a process that starts when the application is at this height or above runs newer software,
 *     without an upgrade plan; 0 for never
 * @param plan an upgrade of the chain
 * @param flushesAtOpen whether the swing-store, when it is opened for the first time, changes its own layout and hands over
 *     export data before it is open (agoric-sdk #8089)
 * @param mailboxLate whether the mailbox is written when the sends of the block have been collected and committed, and not
 *     at the end of the block
 * @param exportsAtStart whether a state export is asked for whenever the process is about to start
 * @param undecided whether a block that the kernel side has not committed is forgotten when the process dies: nothing decides
 *     on inputs before they are executed, as on a machine without consensus
 * @param workers how the kernel keeps its workers
 */
public record Circumstances(
        SortedSet<Long> lateWrites,
        SortedSet<Long> crankless,
        SortedSet<Long> publishes,
        boolean upgradeAtStart,
        long newSoftwareFrom,
        Optional<UpgradePlan> plan,
        boolean flushesAtOpen,
        boolean mailboxLate,
        boolean exportsAtStart,
        boolean undecided,
        WarehousePolicy workers) {
    /** In place of a height: every block. */
    public static final long EVERY = 0;

    private static final int FIRST_SCHEMA = 1;
    private static final int UPGRADED_SCHEMA = 3;
    private static final int NEWER_SCHEMA = 4;

    /** Keeps copies. */
    public Circumstances {
        lateWrites = new TreeSet<>(lateWrites);
        crankless = new TreeSet<>(crankless);
        publishes = new TreeSet<>(publishes);
    }

    /** Which of the conditions this is. */
    public Condition condition() {
        if (!lateWrites.isEmpty()) {
            return Condition.LEFT_FOR_COMMIT;
        }
        return upgradeAtStart && isCrankless(1) ? Condition.UPGRADE_WITHOUT_CRANK : Condition.NORMAL;
    }

    /** Whether the kernel's state is changed outside of any crank at the end of this block. */
    public boolean writesLate(long height) {
        return holds(lateWrites, height);
    }

    /** Whether no crank is made in this block. */
    public boolean isCrankless(long height) {
        return holds(crankless, height);
    }

    /** Whether the kernel side writes to chain storage at the end of this block. */
    public boolean publishes(long height) {
        return holds(publishes, height);
    }

    private static boolean holds(SortedSet<Long> heights, long height) {
        return heights.contains(height) || heights.contains(EVERY);
    }

    /**
     * Schema that the software of a process works on.
     *
     * @param startedAt height of the application when the process started
     * @param kernelAt height of the swing-store then
     */
    public int softwareSchema(long startedAt, long kernelAt) {
        boolean unannounced = newSoftwareFrom > 0 && startedAt >= newSoftwareFrom;
        if (unannounced || software(startedAt, kernelAt).isNew()) {
            return NEWER_SCHEMA;
        }
        return upgradeAtStart ? UPGRADED_SCHEMA : FIRST_SCHEMA;
    }

    /**
     * The software that a process runs.
     *
     * @param startedAt height of the application when the process started
     * @param kernelAt height of the swing-store then
     */
    public Software software(long startedAt, long kernelAt) {
        return new Software(
                plan,
                plan.filter(decided -> decided.isInstalled(startedAt, kernelAt)).isPresent());
    }

    /** The same with workers that are kept in another way. */
    public Circumstances with(WarehousePolicy other) {
        return new Circumstances(
                lateWrites,
                crankless,
                publishes,
                upgradeAtStart,
                newSoftwareFrom,
                plan,
                flushesAtOpen,
                mailboxLate,
                exportsAtStart,
                undecided,
                other);
    }

    /** Nothing special. */
    public static Circumstances normal() {
        return new Circumstances(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                false,
                0,
                Optional.empty(),
                false,
                false,
                false,
                false,
                WarehousePolicy.standard());
    }
}

package dev.hangover.model.host;

import dev.hangover.model.conditions.BlockCondition;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.conditions.UpgradePlan;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What makes the life of a node hard beside crashes: the conditions under which agoric-sdk issue #9655 asks whether a protocol
 * is safe, and those that no protocol can make good alone. The events of a scenario bring them about; each has an expectation
 * that a clean design meets without saying anything.
 */
public enum Condition {
    /** Every change of the kernel's state is made in a crank, whose end hands over export data. */
    NORMAL(ExpectedVerdict.CONVERGES),
    /** Problem 1: export data is left for the commit. Event {@code late-write}. */
    LEFT_FOR_COMMIT(ExpectedVerdict.CONVERGES),
    /**
     * Problem 2: upgradeSwingset makes export data, and no crank is made before the commit. Event {@code upgrade} with
     * {@code skip-cranks} in the first block.
     */
    UPGRADE_WITHOUT_CRANK(ExpectedVerdict.CONVERGES),
    /** A process that is restarted runs newer software without an upgrade plan. Event {@code unannounced-upgrade}. */
    UNANNOUNCED_UPGRADE(ExpectedVerdict.MAY_REFUSE),
    /**
     * Newer software is installed early, so that its export data can come in a block that is only replayed. Event
     * {@code upgrade-plan} with {@code early: true}.
     */
    UPGRADE_DURING_REPLAY(ExpectedVerdict.MAY_REFUSE),
    /** The mailbox is written when the sends of the block have been collected. Event {@code late-mailbox}. */
    LATE_MAILBOX(ExpectedVerdict.MAY_DIVERGE),
    /** A state export is insisted on, also while the swing-store is ahead of cosmos. Event {@code state-export}. */
    EXPORT_IN_SPLIT_STATE(ExpectedVerdict.MAY_REFUSE),
    /**
     * Cosmos and the swing-store go back one after the other, and a crash leaves one of them ahead. Event {@code rollback} with
     * {@code copy: true}.
     */
    ROLLBACK_IN_TWO_STEPS(ExpectedVerdict.MAY_REFUSE),
    /** A power cut takes commits of the swing-store. Event {@code durability} with {@code sql} other than {@code full}. */
    SWING_STORE_NOT_SYNCED(ExpectedVerdict.MAY_REFUSE),
    /** A power cut takes versions of the trees of cosmos. Event {@code durability} with {@code iavl: async}. */
    TREES_NOT_SYNCED(ExpectedVerdict.MAY_REFUSE),
    /**
     * A power cut takes blocks of the log; when all are gone, nothing reports it. Event {@code durability} with
     * {@code blocks: async}.
     */
    BLOCKS_NOT_SYNCED(ExpectedVerdict.MAY_DIVERGE),
    /** A node is restored without the host's own keys. Event {@code newcomer} with {@code without-host-keys: true}. */
    HOST_KEYS_FORGOTTEN(ExpectedVerdict.MAY_DIVERGE),
    /** Messages leave the node before the commit of their block. Event {@code early-release}. */
    RELEASED_EARLY(ExpectedVerdict.MAY_DIVERGE),
    /** What was sent to another kernel and not acknowledged is not sent again. Event {@code lossy-link}. */
    LOSSY_LINK(ExpectedVerdict.MAY_DIVERGE);

    private final ExpectedVerdict usual;

    Condition(ExpectedVerdict usual) {
        this.usual = usual;
    }

    /** The conditions that those of a single node bring about: at least one, {@link #NORMAL} if there is no other. */
    public static SortedSet<Condition> of(NodeConditions node) {
        SortedSet<Condition> found = new TreeSet<>();
        if (node.heights().containsKey(BlockCondition.LATE_WRITE)) {
            found.add(LEFT_FOR_COMMIT);
        }
        if (node.heights().containsKey(BlockCondition.LATE_MAILBOX)) {
            found.add(LATE_MAILBOX);
        }
        if (node.heights().containsKey(BlockCondition.STATE_EXPORT)) {
            found.add(EXPORT_IN_SPLIT_STATE);
        }
        if (node.upgradeAtStart() && node.has(BlockCondition.NO_CRANKS, 1)) {
            found.add(UPGRADE_WITHOUT_CRANK);
        }
        if (node.newSoftwareFrom() > 0) {
            found.add(UNANNOUNCED_UPGRADE);
        }
        if (node.plan().filter(UpgradePlan::early).isPresent()) {
            found.add(UPGRADE_DURING_REPLAY);
        }
        if (node.operator().rollback() > 0 && node.operator().copies()) {
            found.add(ROLLBACK_IN_TWO_STEPS);
        }
        return found.isEmpty() ? new TreeSet<>(List.of(NORMAL)) : found;
    }

    /** How a clean design fares. */
    public ExpectedVerdict usual() {
        return usual;
    }

    /** Whether export data is left when a block is about to be committed: Problem 1 and Problem 2. */
    public boolean leavesExports() {
        return this == LEFT_FOR_COMMIT || this == UPGRADE_WITHOUT_CRANK;
    }
}

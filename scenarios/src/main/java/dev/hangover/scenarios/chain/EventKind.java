package dev.hangover.scenarios.chain;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.conditions.BlockCondition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a scenario can make happen besides its workload. */
public enum EventKind {
    /** At the end of this block, or of every one, the kernel's state is changed outside of any crank. */
    LATE_WRITE(BlockCondition.LATE_WRITE),
    /** No crank is made in this block, or in any. */
    SKIP_CRANKS(BlockCondition.NO_CRANKS),
    /** At the end of this block, or of every one, the kernel side writes to chain storage. */
    PUBLISH(BlockCondition.PUBLISH),
    /** At the end of this block, or of every one, the kernel side writes more than 100,000 bytes to chain storage. */
    PUBLISH_MUCH(BlockCondition.PUBLISH_MUCH),
    /** Before this block, or every one, its transactions are simulated on this node, unless it is only replayed. */
    ESTIMATES(BlockCondition.ESTIMATES),
    /** The chain starts with software whose schema has to be reached by upgradeSwingset. */
    UPGRADE,
    /** A process that starts at this height or later runs newer software, without an upgrade plan. */
    UNANNOUNCED_UPGRADE,
    /**
     * The chain has decided that new software executes this block and all after it. {@code early: true} has it installed as
     * soon as the swing-store is there, {@code start-check: true} has cosmos stop software that is early, {@code queues: true} has
     * the upgrade handler put an action into the queue.
     */
    UPGRADE_PLAN,
    /** The swing-store hands over export data while it is opened for the first time. */
    FLUSH_AT_OPEN,
    /**
     * The disks sync other than they should: {@code sql: full|normal|off} is SQLite's synchronous, {@code iavl: sync|async} and
     * {@code blocks: sync|async} say whether these stores sync where they promise to. Only a power cut shows it.
     */
    DURABILITY,
    /** Each commit prunes the trees: {@code keep: N} versions before it are kept. */
    PRUNING,
    /** The swing-store changes its layout when it is opened for the first time, and leaves the export data pending. */
    LEFT_AT_OPEN,
    /** The operator stops the process in good order when this block is executed and not yet committed. */
    STOP_IN_BLOCK,
    /**
     * The operators of the chain agree that this block has to be decided anew, when it is finished. {@code copy: true} has each keep a
     * copy of the swing-store from before the block, and put it back; else both databases are built anew.
     */
    ROLLBACK,
    /** A process that dies within a block after this one takes the swing-store with it. */
    LOSE_SWING_STORE,
    /** A snapshot is taken of this block, and a process that is started after the next one begins from it. */
    STATE_SYNC,
    /** The mailbox is written when the sends of the block have been collected and committed. */
    LATE_MAILBOX(BlockCondition.LATE_MAILBOX),
    /** Whenever the process is about to start, the operator asks for a state export first, and insists on it. */
    STATE_EXPORT(BlockCondition.STATE_EXPORT),
    /**
     * After this block another node is restored from a snapshot of the first validator. {@code without-host-keys: true} has
     * the restoration forget the host's own keys.
     */
    NEWCOMER,
    /** Messages leave the node when they are written, before the commit of their block. */
    EARLY_RELEASE,
    /**
     * A process that starts with a kernel side that has committed this block, or any block, which is not in the log, is
     * handed it as it is decided in the next round: with the same transactions, at a later time.
     */
    NEXT_ROUND(BlockCondition.NEXT_ROUND),
    /** When two kernels are connected again, what was sent before and not acknowledged is not sent again. */
    LOSSY_LINK;

    private final Optional<BlockCondition> blockCondition;

    EventKind() {
        this.blockCondition = Optional.empty();
    }

    EventKind(BlockCondition blockCondition) {
        this.blockCondition = Optional.of(blockCondition);
    }

    /** What is different in the block of such an event. */
    public Optional<BlockCondition> blockCondition() {
        return blockCondition;
    }

    /** Its name in scenario files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no kind has this name */
    public static EventKind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("no such event: '" + word + "' (one of " + words() + ")"));
    }

    /** Every name. */
    public static List<String> words() {
        return Arrays.stream(values()).map(EventKind::word).toList();
    }
}

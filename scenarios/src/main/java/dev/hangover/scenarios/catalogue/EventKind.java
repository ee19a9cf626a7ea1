package dev.hangover.scenarios.catalogue;

import static dev.hangover.scenarios.catalogue.ScenarioEvent.BLOCK;

import dev.hangover.model.conditions.BlockCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scenario can make happen besides its workload, each with its settings. */
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
    UPGRADE(Scope.CHAIN),
    /** A process that starts at this height or later runs newer software, without an upgrade plan. */
    UNANNOUNCED_UPGRADE(Scope.BLOCK),
    /**
     * The chain has decided that new software executes this block and all after it. {@code early: true} has it installed as
     * soon as the swing-store is there, {@code start-check: true} has cosmos stop software that is early, {@code queues: true} has
     * the upgrade handler put an action into the queue.
     */
    UPGRADE_PLAN(Scope.BLOCK, ScenarioEvent.EARLY, ScenarioEvent.QUEUES, ScenarioEvent.START_CHECK),
    /** The swing-store hands over export data while it is opened for the first time. */
    FLUSH_AT_OPEN(Scope.CHAIN),
    /**
     * The disks sync other than they should: {@code sql: full|normal|off} is SQLite's synchronous, {@code iavl: sync|async} and
     * {@code blocks: sync|async} say whether these stores sync where they promise to. Only a power cut shows it.
     */
    DURABILITY(Scope.CHAIN, ScenarioEvent.BLOCKS, ScenarioEvent.IAVL, ScenarioEvent.SQL),
    /** Each commit prunes the trees: {@code keep: N} versions before it are kept. */
    PRUNING(Scope.CHAIN, ScenarioEvent.KEEP),
    /** The swing-store changes its layout when it is opened for the first time, and leaves the export data pending. */
    LEFT_AT_OPEN(Scope.CHAIN),
    /** The operator stops the process cleanly when this block is executed and not yet committed. */
    STOP_IN_BLOCK(Scope.BLOCK),
    /**
     * The operators of the chain agree that this block has to be decided anew, when it is finished. {@code copy: true} has each keep a
     * copy of the swing-store from before the block, and put it back; else both databases are built anew.
     */
    ROLLBACK(Scope.BLOCK, ScenarioEvent.COPY),
    /** A process that dies within a block after this one takes the swing-store with it. */
    LOSE_SWING_STORE(Scope.BLOCK),
    /** A snapshot is taken of this block, and a process that is started after the next one begins from it. */
    STATE_SYNC(Scope.BLOCK),
    /** The mailbox is written when the sends of the block have been collected and committed. */
    LATE_MAILBOX(BlockCondition.LATE_MAILBOX),
    /** Whenever the process is about to start, the operator asks for a state export first, and insists on it. */
    STATE_EXPORT(BlockCondition.STATE_EXPORT),
    /**
     * After this block, or the first, another node is restored from a snapshot of the first validator.
     * {@code without-host-keys: true} has the restoration forget the host's own keys.
     */
    NEWCOMER(Scope.BLOCK_OR_FIRST, ScenarioEvent.WITHOUT_HOST_KEYS),
    /** Messages leave the node when they are written, before the commit of their block. */
    EARLY_RELEASE(Scope.CHAIN),
    /**
     * A process that starts with a kernel side that has committed this block, or any block, which is not in the log, is
     * handed it as it is decided in the next round: with the same transactions, at a later time.
     */
    NEXT_ROUND(BlockCondition.NEXT_ROUND),
    /** When two kernels are connected again, what was sent before and not acknowledged is not sent again. */
    LOSSY_LINK(Scope.CHAIN);

    private final Scope scope;
    private final Optional<BlockCondition> blockCondition;
    private final List<Key<?>> settings;

    EventKind(BlockCondition blockCondition) {
        this.scope = Scope.BLOCK_OR_EACH;
        this.blockCondition = Optional.of(blockCondition);
        this.settings = List.of();
    }

    EventKind(Scope scope, Key<?>... settings) {
        this.scope = scope;
        this.blockCondition = Optional.empty();
        this.settings = List.of(settings);
    }

    /** What is different in the block of such an event, or in every one. */
    public Optional<BlockCondition> blockCondition() {
        return blockCondition;
    }

    /** What an event of this kind may say. */
    MapSchema schema() {
        List<Key<?>> keys = new ArrayList<>(settings);
        if (scope != Scope.CHAIN) {
            keys.add(0, scope == Scope.BLOCK ? Key.required(BLOCK.name(), BLOCK.schema()) : BLOCK);
        }
        return new MapSchema(keys, scope == Scope.CHAIN && !settings.isEmpty() ? 1 : 0);
    }

    /** Whether an event of this kind may say nothing. */
    boolean isWord() {
        return schema().least() == 0 && schema().keys().stream().noneMatch(Key::isRequired);
    }

    /** The block of an event that names none; 0 for no single one. */
    long usualBlock() {
        return scope == Scope.BLOCK_OR_FIRST ? 1 : 0;
    }

    /** Whether there may be such an event for each block, and not only one. */
    boolean isRepeated() {
        return scope == Scope.BLOCK_OR_EACH;
    }

    /** The subject to which alone it can happen; the given one when it can happen to any. */
    SubjectKind subject(SubjectKind given) {
        return switch (this) {
            case NEXT_ROUND -> SubjectKind.NODE;
            case NEWCOMER -> SubjectKind.VALIDATORS;
            case EARLY_RELEASE -> SubjectKind.OUTSIDE;
            case LOSSY_LINK -> SubjectKind.TWO_KERNELS;
            default -> given;
        };
    }

    /** Whether both change the same layout. */
    boolean excludes(EventKind other) {
        return this == FLUSH_AT_OPEN && other == LEFT_AT_OPEN || this == LEFT_AT_OPEN && other == FLUSH_AT_OPEN;
    }

    /** Where an event happens. */
    private enum Scope {
        /** In the whole chain, once. */
        CHAIN,
        /** In a block that it must name, once. */
        BLOCK,
        /** In a block that it may name, else in the first; once. */
        BLOCK_OR_FIRST,
        /** In each block that it names, else in every one. */
        BLOCK_OR_EACH
    }
}

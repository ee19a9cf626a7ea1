package dev.hangover.model.incidents;

import java.util.List;
import java.util.Locale;

/**
 * The bugs that the real system had, has, or was shown to be able to have. All designs are free of them; a variant has one,
 * and with it those others that would hide it if they were mended.
 */
public enum Flaw {
    SENDS_NOT_FLUSHED(
            "I1",
            "agoric-sdk #9655",
            "explicit-flush",
            "collects the sends without having asked the swing-store for what is pending"),
    SAVED_SENDS_KEPT(
            "I2",
            "agoric-sdk #8652",
            "guarded",
            "keeps the sends loaded at a restart although the next block is executed, and saves them again with it"),
    REPLAY_CONSUMES_SENDS(
            "I3",
            "agoric-sdk #6193",
            "guarded",
            "lets a replay consume the saved sends, so that its commit saves an empty list"),
    REPLAY_DRAINS_QUEUE(
            "I4",
            "agoric-sdk #5911, #6921",
            "guarded",
            "drains the action queue itself before a replay, which the saved sends are there to do"),
    BEGIN_HEIGHT_NOT_RECORDED(
            "I18",
            "agoric-sdk #8424",
            "guarded",
            "does not record which block it begins, and so never notices a commit in mid-block"),
    CRANK_COMMITS("I12", "agoric-sdk #6056", "guarded", "commits the swing-store at the end of every crank of a block"),
    COMMIT_BEFORE_LOGGED(
            "I17",
            "agoric-sdk #669, #1604",
            "guarded",
            "executes a block and commits it on the kernel side, height and sends included, before the block is in the log"),
    COMMIT_AT_END_BLOCK(
            "I25",
            "by variation of I12",
            "guarded",
            "commits the kernel's work in END_BLOCK of a block that is logged; height and sends follow in COMMIT_BLOCK"),
    FAILED_COMMIT_RETRIED(
            "I21",
            "@agoric/swing-store 0.10.0, by experiment",
            "guarded",
            "catches what the guard throws inside commit() and commits again, without the batch that was lost"),
    INIT_HEIGHT_NOT_MAPPED(
            "I23",
            "cosmic-swingset 0.42.0, by observation",
            "guarded",
            "takes height 0 of the init message literally, also when the first block is committed already"),
    SAVEPOINT_WITHOUT_TRANSACTION(
            "I5",
            "agoric-sdk #8423, #8429",
            "guarded",
            "sets a savepoint without having begun a transaction, so that its release commits in mid-block"),
    CLOSE_COMMITS("I8", "agoric-sdk #7331", "guarded", "commits an unfinished block when the swing-store is closed"),
    CRANKHASH_CARRIED_OVER(
            "I9",
            "agoric-sdk #3720",
            "guarded",
            "lets the running crank hash carry what was written between cranks, which a restarted process has forgotten"),
    SNAPSHOT_FORGETS(
            "I10",
            "agoric-sdk #3428",
            "guarded",
            "loads heap snapshots that lack something, so that a reloaded vat behaves differently"),
    REPLAY_AWAITS_ACTIONS(
            "I11",
            "agoric-sdk #4115",
            "guarded",
            "waits during a replay for the kernel to take the actions of the block, which it took before it died"),
    LEFTOVERS_FLUSHED_AT_OPEN(
            "I22",
            "@agoric/swing-store 0.10.0, by experiment",
            "guarded",
            "ends a crank right after opening, while no transaction is open: pending export data is deleted for good"),
    UPGRADE_HANDLER_RUNS_AGAIN(
            "I6",
            "agoric-sdk #8650",
            "guarded",
            "runs the upgrade handler in the first block of every process of the new software, which pushes its action again"),
    SIMULATION_REACHES_KERNEL(
            "I13",
            "agoric-sdk #4624",
            "guarded",
            "hands the actions of transactions that are only simulated to the kernel"),
    SAVE_SPLIT(
            "I19",
            "cosmos/iavl #1107, celestia-app #7870",
            "guarded",
            "saves a tree in batches of 100,000 bytes, and takes a version for saved when any node of it is there"),
    INDEX_SAVED_APART(
            "I20",
            "cosmos/iavl v1.2.2, by experiment",
            "guarded",
            "writes the entries of the fast index in a batch of their own, before the tree that they belong to"),
    COSMOS_ROLLED_BACK_ALONE(
            "I14",
            "agoric-sdk #7963, #7951",
            "guarded",
            "goes back by one block in cosmos alone, so that the kernel repeats the sends of the block that was undone"),
    HOST_STATE_NOT_RESTORED(
            "I15",
            "agoric-sdk #8222",
            "guarded",
            "restores from a state-sync snapshot what the export holds, and not the host's own height"),
    EXPORT_STARTS_LATE(
            "I16",
            "agoric-sdk #7225",
            "guarded",
            "starts the export of a state-sync snapshot after the next commit, and so exports the wrong height"),
    COSMOS_NOT_SYNCED(
            "I7",
            "agoric-sdk #6736",
            "guarded",
            "does not sync the commits of cosmos, so that a power cut leaves the databases several heights apart"),
    EMPTY_STORE_EXECUTES(
            "I24",
            "cosmic-swingset, by reading",
            "guarded",
            "takes an empty swing-store for a new one, and starts a new kernel beside a chain that has a history");

    private final String incident;
    private final String source;
    private final String base;
    private final String sentence;

    Flaw(String incident, String source, String base, String sentence) {
        this.incident = incident;
        this.source = source;
        this.base = base;
        this.sentence = sentence;
    }

    /** The incident, {@code I} and a number. */
    public String incident() {
        return incident;
    }

    /** Where it is known from: issues of agoric-sdk and cosmos/iavl by number. */
    public String source() {
        return source;
    }

    /** Name of the design of which it takes a fix out. */
    public String base() {
        return base;
    }

    /** What a node with it does wrong, beginning with a verb. */
    public String sentence() {
        return sentence;
    }

    /** Lower-case words joined with {@code -}: what a variant with it is called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has to be planted for it to show: the flaw itself, and others whose fixes hide it. */
    public List<Flaw> inContext() {
        return switch (this) {
            // Without anything committed in mid-block there is nothing to notice.
            case BEGIN_HEIGHT_NOT_RECORDED -> List.of(this, CRANK_COMMITS);
            // Recording it begins the transaction of the block.
            case SAVEPOINT_WITHOUT_TRANSACTION -> List.of(this, BEGIN_HEIGHT_NOT_RECORDED);
            default -> List.of(this);
        };
    }
}

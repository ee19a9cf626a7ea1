package dev.hangover.model.node;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.WriteAheadLog;
import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.host.ChainSends;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The boundaries of a node, in the order in which a start and then a block pass them, with their meaning. */
public final class NodeBoundaries {
    private static final List<Entry> ALL = List.of(
            place(
                    CosmosBoundaries.INDEX_REBUILD,
                    "the fast index of one of the trees is outdated and about to be built anew"),
            place(CosmosBoundaries.INDEX_REBUILT, "that index is built anew, not synced"),
            place(
                    CosmosBoundaries.ROLLBACK,
                    "one of the trees is about to lose the versions above the one it goes back to"),
            place(CosmosBoundaries.ROLLED_BACK, "that tree has lost them"),
            place(OperatorBoundaries.SQL_WIPED, "the swing-store is wiped, or lost, and nothing is noted of it"),
            place(OperatorBoundaries.IAVL_WIPED, "the operator has wiped the application's trees"),
            place(
                    OperatorBoundaries.SQL_RESTORED,
                    "the operator has put back the swing-store from his snapshot or his copy"),
            place(
                    OperatorBoundaries.IAVL_RESTORED,
                    "the operator has put back the application's trees from his snapshot"),
            place(OperatorBoundaries.NOTED, "the operator has noted what he has done"),
            place(ConsensusState.ROLLED_BACK, "consensus has gone back by one block"),
            place(Node.BOOT_LOADED, "the application's trees are loaded at the committed height"),
            place(BlockLog.FORGOTTEN, "the block log has forgotten blocks that nothing had decided on"),
            place(Node.BOOT_READY, "the handshake has brought everything up to the last logged block"),
            place(BlockLog.BLOCK_LOGGED, "consensus has logged the block, synced"),
            place(WriteAheadLog.END_HEIGHT, "consensus has logged that the height has ended, synced"),
            place(CosmosApp.BEGIN_BLOCK, "the application is about to begin the block"),
            place(SwingStoreBoundaries.IMPORT_ARTIFACT, "an import has taken in an artifact, and committed nothing"),
            place(
                    SwingStoreBoundaries.AUTOCOMMIT,
                    "the swing-store has made durable what was written outside of any transaction"),
            place(SwingStoreBoundaries.OPEN_AFTER, "the swing-store is open"),
            place(CosmosApp.TRANSACTION, "a transaction of the block has run"),
            place(CosmosApp.END_BLOCK, "all transactions have run, the kernel side is next"),
            place(SwingStoreBoundaries.CRANK_END, "a crank has ended and its export data was handed over"),
            place(SwingStoreBoundaries.EXPORT_FLUSH, "the swing-store is about to hand over a batch of export data"),
            place(ChainSends.CHAIN_SEND, "the kernel side is about to send a message to cosmos"),
            place(ChainSends.REPLAY_SEND, "the kernel side is about to send a saved message again"),
            place(ConsensusState.RESPONSE_SAVED, "consensus has saved the results of the transactions, synced"),
            place(CosmosApp.COMMIT_BLOCK, "the application is about to commit the block, the kernel side first"),
            place(SwingStoreBoundaries.COMMIT_BEFORE, "the swing-store is about to commit"),
            place(SwingStoreBoundaries.COMMIT_AFTER, "the swing-store has committed"),
            place(CosmosBoundaries.STORE_SAVE, "one of the application's trees is about to be saved"),
            place(CosmosBoundaries.BATCH, "the save of a tree was split: some of its batches are written"),
            place(CosmosBoundaries.STORE_SAVED, "that tree is saved, not synced"),
            place(CosmosBoundaries.PRUNE, "one of the trees is about to lose old versions"),
            place(CosmosBoundaries.PRUNED, "that tree has lost them"),
            place(CosmosBoundaries.COMMIT_INFO, "all trees are saved, the commit record is next"),
            place(CosmosBoundaries.COMMIT_AFTER, "the commit record is written and synced: cosmos has committed"),
            place(CosmosApp.AFTER_COMMIT_BLOCK, "the kernel side is about to hear that cosmos has committed"),
            place(OperatorBoundaries.IAVL_COPIED, "the operator has a copy of the application's trees"),
            place(OperatorBoundaries.SQL_COPIED, "the operator has a copy of the swing-store"),
            write(BlockLog.FORGET_WRITE, "that blocks are forgotten"),
            write(ConsensusState.ROLLBACK_WRITE, "that consensus goes back by one block"),
            write(BlockLog.BLOCK_WRITE, "the block into the log"),
            write(WriteAheadLog.END_HEIGHT_WRITE, "that the height has ended"),
            write(ConsensusState.RESPONSE_WRITE, "the results of the transactions"),
            write(SwingStoreBoundaries.COMMIT_WRITE, "the commit of the swing-store"),
            write(CosmosBoundaries.WRITE, "a batch of one of the application's trees"),
            write(CosmosBoundaries.COMMIT_WRITE, "the commit record of the application"),
            write(ConsensusState.CONSENSUS_WRITE, "the AppHash"),
            place(ConsensusState.CONSENSUS_SAVED, "consensus has saved the AppHash: the height is finished"));

    private NodeBoundaries() {}

    /** The boundaries at which no process dies and a durable write can fail. */
    public static List<String> writes() {
        return ALL.stream()
                .filter(Entry::isWrite)
                .map(entry -> entry.boundary().name())
                .toList();
    }

    /**
     * Every name with what it means. A test holds that no other exists. Those of the kernel side (its cranks, its sends)
     * are passed many times within a block.
     */
    public static Map<String, String> meanings() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Entry entry : ALL) {
            String meaning = entry.isWrite()
                    ? "not a place to die, but a write that can fail: " + entry.meaning()
                    : entry.meaning();
            names.put(entry.boundary().name(), meaning);
        }
        return Collections.unmodifiableMap(names);
    }

    private static Entry place(Boundary boundary, String meaning) {
        return new Entry(boundary, meaning, false);
    }

    private static Entry write(Boundary boundary, String what) {
        return new Entry(boundary, what, true);
    }

    /** A boundary, and the state there; of a write that can fail, what is written. */
    private record Entry(Boundary boundary, String meaning, boolean isWrite) {}
}

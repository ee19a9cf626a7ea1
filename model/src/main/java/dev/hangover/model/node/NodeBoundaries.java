package dev.hangover.model.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places at which a node can die, in the order in which a start and then a block pass them, with their meaning. */
public final class NodeBoundaries {
    private static final String WRITE = "not a place to die, but a write that can fail: ";

    private NodeBoundaries() {}

    /** Those at which nobody dies, but a durable write can fail. */
    public static List<String> writes() {
        return meanings().entrySet().stream()
                .filter(entry -> entry.getValue().startsWith(WRITE))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Every name with what it means. A test holds that no other exists. Those of the kernel side (its cranks, its sends)
     * are passed many times within a block.
     */
    public static Map<String, String> meanings() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("iavl.index.rebuild", "the fast index of one of the trees is outdated and about to be built anew");
        names.put("iavl.index.rebuilt", "that index is built anew, not synced");
        names.put("iavl.rollback", "one of the trees is about to lose the versions above the one it goes back to");
        names.put("iavl.rolled-back", "that tree has lost them");
        names.put("operator.sql.wiped", "the swing-store is wiped, or lost, and nothing is noted of it");
        names.put("operator.iavl.wiped", "the operator has wiped the application's trees");
        names.put("operator.sql.restored", "the operator has put back the swing-store from his snapshot or his copy");
        names.put("operator.iavl.restored", "the operator has put back the application's trees from his snapshot");
        names.put("operator.noted", "the operator has noted what he has done");
        names.put("consensus.rolled-back", "consensus has gone back by one block");
        names.put("boot.loaded", "the application's trees are loaded at the committed height");
        names.put("block.forgotten", "the block log has forgotten blocks that nothing had decided on");
        names.put("boot.ready", "the handshake has brought everything up to the last logged block");
        names.put("block.logged", "consensus has logged the block, synced");
        names.put("wal.end-height", "consensus has logged that the height has ended, synced");
        names.put("begin-block", "the application is about to begin the block");
        names.put("sql.import.artifact", "an import has taken in an artifact, and committed nothing");
        names.put("sql.autocommit", "the swing-store has made durable what was written outside of any transaction");
        names.put("sql.open.after", "the swing-store is open");
        names.put("transaction", "a transaction of the block has run");
        names.put("end-block", "all transactions have run, the kernel side is next");
        names.put("crank.end", "a crank has ended and its export data was handed over");
        names.put("export.flush", "the swing-store is about to hand over a batch of export data");
        names.put("chain-send", "the kernel side is about to send a message to cosmos");
        names.put("replay.send", "the kernel side is about to send a saved message again");
        names.put("response.saved", "consensus has saved the results of the transactions, synced");
        names.put("commit-block", "the application is about to commit the block, the kernel side first");
        names.put("sql.commit.before", "the swing-store is about to commit");
        names.put("sql.commit.after", "the swing-store has committed");
        names.put("iavl.store.save", "one of the application's trees is about to be saved");
        names.put("iavl.batch", "the save of a tree was split: some of its batches are written");
        names.put("iavl.store.saved", "that tree is saved, not synced");
        names.put("iavl.prune", "one of the trees is about to lose old versions");
        names.put("iavl.pruned", "that tree has lost them");
        names.put("iavl.commit-info", "all trees are saved, the commit record is next");
        names.put("iavl.commit.after", "the commit record is written and synced: cosmos has committed");
        names.put("after-commit-block", "the kernel side is about to hear that cosmos has committed");
        names.put("operator.iavl.copied", "the operator has a copy of the application's trees");
        names.put("operator.sql.copied", "the operator has a copy of the swing-store");
        names.put("block.forget.write", WRITE + "that blocks are forgotten");
        names.put("consensus.rollback.write", WRITE + "that consensus goes back by one block");
        names.put("block.write", WRITE + "the block into the log");
        names.put("wal.write", WRITE + "that the height has ended");
        names.put("response.write", WRITE + "the results of the transactions");
        names.put("sql.write", WRITE + "the commit of the swing-store");
        names.put("iavl.write", WRITE + "a batch of one of the application's trees");
        names.put("iavl.commit-info.write", WRITE + "the commit record of the application");
        names.put("consensus.write", WRITE + "the AppHash");
        names.put("consensus.saved", "consensus has saved the AppHash: the height is finished");
        return Collections.unmodifiableMap(names);
    }
}

package dev.hangover.model.cosmos.store;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.NodeSource;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The application database: records of all trees of a multistore, and its commit records. It belongs to one life of
 * one process; what outlives it is its {@link #image()}.
 *
 * <p>A name that was never written to is a store without records.
 */
public interface NodeStore extends AutoCloseable {
    String NAME = "iavl";

    /** What a batch holds, for a message. */
    static String describe(List<StoreRecord> batch) {
        return "batch of " + batch.size() + " records, the first a "
                + batch.get(0).getClass().getSimpleName();
    }

    /** Where the nodes of one tree come from. */
    NodeSource nodes(String store);

    /** What is filed as the root of a version. */
    SavedRoot root(String store, long version);

    /** The version of the largest node or root record, 0 when there is none. */
    long latestNodeVersion(String store);

    /** Keys of all node and root records from a version on, in order. */
    List<NodeKey> nodeKeys(String store, long fromVersion);

    /** Under what a node is really filed: its key, or that key reformatted; empty when it is gone. */
    Optional<NodeKey> filed(String store, NodeKey at);

    /** What the fast index knows of a key, null when nothing. */
    FastEntry fast(String store, byte[] key);

    /** Entries of the fast index. The store must not be written to meanwhile. */
    Iterator<FastEntry> fast(String store, Range range, Direction direction);

    /** Up to which version the fast index goes, empty when there never was one. */
    OptionalLong indexVersion(String store);

    Optional<CommitInfo> commitInfo(long version);

    long latestCommit();

    /** Writes all records or none. A process kill cannot undo it, a power cut can. */
    void write(List<StoreRecord> batch);

    /** Writes all records or none, and syncs them together with everything written before. */
    void writeSynced(List<StoreRecord> batch);

    /** What would be left if the process died now. */
    IavlImage image();

    /** Lets go of files without writing anything more. */
    @Override
    void close();
}

package dev.hangover.model.cosmos.store;

import dev.hangover.model.cosmos.store.record.StoreRecord;

/** How the save of one tree becomes durable. */
public enum SavePolicy {
    /** In one write. A version is saved when its root is there. */
    ATOMIC {
        @Override
        boolean splits(long batchBytes, StoreRecord next) {
            return false;
        }
    },
    /**
     * As upstream does it: whenever a batch would grow above 100,000 bytes it is written and another one begun, without
     * a sync (cosmos/iavl, batch.go). What LevelDB itself adds to an entry is not counted. A version is taken for saved when any node of it is there.
     */
    SPLIT {
        @Override
        boolean splits(long batchBytes, StoreRecord next) {
            return batchBytes > 0 && batchBytes + bytes(next) + SPARE >= THRESHOLD;
        }
    },
    /**
     * The entries of the fast index in one write, all else in another: what upstream comes to when the entries fill a batch
     * and the rest does not. A version is saved when its root is there.
     */
    INDEX_APART {
        @Override
        boolean splits(long batchBytes, StoreRecord next) {
            return batchBytes > 0 && next instanceof StoreRecord.IndexVersion;
        }
    };

    private static final long THRESHOLD = 100_000;
    // Upstream's allowance for what its databases add to an entry.
    private static final long SPARE = 100;

    /** Whether the batch so far has to be written before another record can go in. */
    abstract boolean splits(long batchBytes, StoreRecord next);

    /** Whether a version is there when its root is, and not as soon as any node of it is. */
    public boolean goesByRoots() {
        return this != SPLIT;
    }

    static long bytes(StoreRecord record) {
        byte[] value = record.value();
        return record.key().length + (value == null ? 0 : value.length);
    }
}

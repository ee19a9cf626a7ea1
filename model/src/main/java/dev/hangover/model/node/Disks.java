package dev.hangover.model.node;

import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.Syncing;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;

/** The disks of one machine: opens each database from the image that is on it. */
interface Disks {
    /** Whether a log syncs: only that of the blocks is ever without. */
    static Syncing syncing(Durability durability, String log) {
        return log.equals(BlockLog.STORE) ? durability.blocks() : Syncing.SYNC;
    }

    /** Where the swing-store's database lives. */
    DatabaseLocation swingStore();

    /** The application's database. */
    NodeStore application();

    /** One of consensus' logs. */
    RecordLog log(String name);

    /** Gives up what the operating system lent. */
    void release();

    static SqlImage sql(Images images) {
        return (SqlImage) images.get(SqlImage.STORE_NAME);
    }

    static IavlImage iavl(Images images) {
        return (IavlImage) images.get(MultiStore.NAME);
    }

    static LogImage log(Images images, String name) {
        return (LogImage) images.get(name);
    }
}

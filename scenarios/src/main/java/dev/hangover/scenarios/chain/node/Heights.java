package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.swingstore.sqlite.SqlImage;

/**
 * The heights that are durable.
 *
 * @param blocks last logged block
 * @param sql last height that the kernel side committed
 * @param iavl last height that cosmos committed
 */
record Heights(long blocks, long sql, long iavl) {
    static Heights of(Images images) {
        return new Heights(
                BlockLog.height(log(images, BlockLog.STORE)),
                HostKeys.height(sql(images)),
                iavl(images).version());
    }

    static SqlImage sql(Images images) {
        return (SqlImage) images.get(SqlImage.STORE_NAME);
    }

    static IavlImage iavl(Images images) {
        return (IavlImage) images.get(MultiStore.NAME);
    }

    private static LogImage log(Images images, String store) {
        return (LogImage) images.get(store);
    }
}

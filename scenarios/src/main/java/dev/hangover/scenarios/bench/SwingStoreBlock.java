package dev.hangover.scenarios.bench;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.KernelStorage;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;

/**
 * A block on the swing-store in memory (10 cranks with 20 sets each, one host key, one commit), against the very SQL
 * statements of that block, prepared and issued bare through JDBC. Images, which are the harness's and not the store's, are
 * not taken.
 */
final class SwingStoreBlock {
    /** Cranks of a block. */
    static final int CRANKS = 10;

    /** Sets of a crank. */
    static final int SETS = 20;

    private static final int BLOCKS = 20;

    static final Figure FIGURE = new Figure(
            "swing-store-block",
            "a block of 10 cranks with 20 sets each, a host key and a commit, against its SQL issued bare",
            1.3,
            () -> {
                SwingStoreBlock blocks = new SwingStoreBlock();
                double ratio = Rounds.MANY.median(blocks::store, blocks::bare);
                blocks.close();
                return new Measurement(ratio, "");
            });

    private final SwingStore store = SwingStore.open(
            DatabaseLocation.memory(),
            SwingStoreOptions.defaults().withExportCallback(batch -> {}).withCaptureImages(false),
            Simulation.quiet());
    private final BareStatements bare = new BareStatements();
    private final String[] keys = new String[SETS];
    private int block;

    private SwingStoreBlock() {
        for (int i = 0; i < SETS; i++) {
            keys[i] = "v" + i + ".vs.some.key." + i;
        }
    }

    private void store() {
        for (int i = 0; i < BLOCKS; i++) {
            String value = "value of block " + (block + i);
            KernelStorage kernel = store.kernelStorage();
            for (int crank = 0; crank < CRANKS; crank++) {
                kernel.startCrank();
                for (String key : keys) {
                    kernel.kvStore().set(key, value);
                }
                kernel.emitCrankHashes();
                kernel.endCrank();
            }
            store.hostStorage().kvStore().set("host.height", value);
            store.hostStorage().commit();
        }
    }

    private void bare() {
        for (int i = 0; i < BLOCKS; i++) {
            bare.block(keys, "value of block " + (block + i));
        }
        block += BLOCKS;
    }

    private void close() {
        store.abandon();
        bare.close();
    }
}

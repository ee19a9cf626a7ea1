package dev.hangover.scenarios.diskfaults;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.multistore.MultiStoreOptions;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.UnsyncedDisk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * Lost, torn and reordered writes of the application's database, before each of its syncs. What is found then must be what
 * was there after one of the writes since the last sync.
 */
public final class TreeCuts {
    private static final List<String> STORES = List.of("bank", "swingset", "vstorage");
    private static final int KEYS = 40;
    private static final int CHANGES = 25;

    private final TreeSet<Fingerprint> between = new TreeSet<>();
    private CutResult lost = CutResult.none("iavl", "lost");
    private CutResult torn = CutResult.none("iavl", "torn");
    private CutResult reordered = CutResult.none("iavl", "reordered");

    /**
     * Tries everything within so many commits.
     *
     * @param choices what the trees hold
     */
    public List<CutResult> of(int commits, Choices choices) {
        UnsyncedDisk disk = new UnsyncedDisk(this::damage);
        try (NodeStore nodes = disk.create()) {
            Simulation simulation = new Simulation(Choices.fifo(), new Observer() {
                @Override
                public void on(Event event) {
                    if (event instanceof Event.Reached) {
                        between.add(UnsyncedDisk.found(disk.bytes()));
                    }
                }
            });
            MultiStore stores = new MultiStore(simulation, nodes, MultiStoreOptions.of(STORES.toArray(String[]::new)));
            for (int height = 1; height <= commits; height++) {
                change(stores, choices.fork("height-" + height));
                stores.commit(height);
            }
        }
        return List.of(lost, torn, reordered);
    }

    private static void change(MultiStore stores, Choices choices) {
        for (String store : STORES) {
            for (int i = 0; i < CHANGES; i++) {
                byte[] key = bytes("key-" + choices.choose("key", KEYS));
                if (choices.choose("removes", 4) == 1) {
                    stores.remove(store, key);
                } else {
                    stores.set(store, key, bytes("value-" + choices.choose("value", 1000)));
                }
            }
        }
    }

    private void damage(UnsyncedDisk disk) {
        Fingerprint newest = UnsyncedDisk.found(disk.bytes());
        if (disk.synced().length > 0) {
            between.add(UnsyncedDisk.found(disk.synced()));
            for (byte[] left : disk.afterLoss()) {
                lost = count(lost, left, newest);
            }
            for (byte[] left : disk.afterTear()) {
                torn = count(torn, left, newest);
            }
            for (byte[] left : disk.afterReordering()) {
                reordered = count(reordered, left, newest);
            }
        }
        between.clear();
    }

    private CutResult count(CutResult sum, byte[] left, Fingerprint newest) {
        try {
            Fingerprint found = UnsyncedDisk.found(left);
            if (found.equals(newest)) {
                return sum.plusNewest();
            }
            return between.contains(found) ? sum.plusOlder() : sum.plusWrong();
        } catch (RuntimeException unreadable) {
            return sum.plusWrong();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

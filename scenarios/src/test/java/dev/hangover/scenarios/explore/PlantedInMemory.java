package dev.hangover.scenarios.explore;

import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.iavl.IavlTree;
import dev.hangover.model.cosmos.modules.KeyValues;
import dev.hangover.model.cosmos.modules.SwingsetParams;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.multistore.MultiStoreOptions;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Bugs whose only trace is in memory, for some blocks after a start; the disks look as they should meanwhile. */
final class PlantedInMemory {
    private static final int ACTS_IN = 3;
    private static final String KEY = "planted";

    private PlantedInMemory() {}

    /** One tree is loaded at its own latest version instead of the one that the commit record names. */
    static PlantedDesign treeAtItsLatest(String store) {
        return new PlantedDesign(host -> {
            Fields.find(host, MultiStore.class).ifPresent(stores -> loadLatest(stores, store));
            return new PlantedDesign.Deployed(host);
        });
    }

    @SuppressWarnings("unchecked")
    private static void loadLatest(MultiStore stores, String store) {
        if (stores.version() == 0) {
            return;
        }
        IavlTree latest = IavlTree.load(
                store,
                Fields.get(stores, "nodes", NodeStore.class),
                Fields.get(stores, "batch", BatchWriter.class),
                Fields.get(stores, "options", MultiStoreOptions.class).tree());
        ((Map<String, IavlTree>) Fields.get(stores, "trees", Map.class)).put(store, latest);
    }

    /** The host counts blocks in memory, and does something in the third after a start. */
    static PlantedDesign counterInTheHost() {
        return new PlantedDesign(CountingHost::new);
    }

    /** The host counts blocks since a replay, and leaves the counter out by name when memory is measured. */
    static PlantedDesign counterLeftOut(int actsAt) {
        return new PlantedDesign(host -> new LeftOut(host, actsAt));
    }

    /** The same with a counter in a static field, which begins anew with each process. */
    static PlantedDesign counterInAStaticField(int actsAt) {
        return new PlantedDesign(new StaticMaker(actsAt));
    }

    /** A module of cosmos counts blocks in memory, and does something in the third after a start. */
    static PlantedDesign counterInCosmos() {
        return new PlantedDesign(host -> {
            Fields.find(host, CosmosApp.class).ifPresent(PlantedInMemory::count);
            return new PlantedDesign.Deployed(host);
        });
    }

    private static void count(CosmosApp app) {
        SwingsetParams params = Fields.find(app, SwingsetParams.class).orElseThrow();
        Fields.set(params, "store", new CountingStore(app, Fields.get(params, "store", KeyValues.class)));
    }

    private static final class CountingHost extends PlantedDesign.Deployed {
        private int blocks;

        CountingHost(Host host) {
            super(host);
        }

        @Override
        public void onExecuted() {
            if (++blocks == ACTS_IN) {
                host().sends().send(new ChainMessage.StorageSet(KEY, "acted"));
            }
        }
    }

    /** Counts blocks since a replay, in any field, and does something in one of them. */
    private abstract static class CountingSinceReplay extends PlantedDesign.Deployed {
        private final int actsAt;

        CountingSinceReplay(Host host, int actsAt) {
            super(host);
            this.actsAt = actsAt;
        }

        abstract int count();

        abstract void count(int blocks);

        @Override
        public void replay() {
            super.replay();
            count(1);
        }

        @Override
        public void onExecuted() {
            if (count() > 0) {
                count(count() + 1);
                if (count() == actsAt) {
                    host().sends().send(new ChainMessage.StorageSet(KEY, "acted"));
                }
            }
        }
    }

    private static final class LeftOut extends CountingSinceReplay {
        @NotMeasured("a mistake: it matters")
        private int sinceReplay;

        LeftOut(Host host, int actsAt) {
            super(host, actsAt);
        }

        @Override
        int count() {
            return sinceReplay;
        }

        @Override
        void count(int blocks) {
            sinceReplay = blocks;
        }
    }

    private static final class Static extends CountingSinceReplay {
        private static int sinceReplay;

        Static(Host host, int actsAt) {
            super(host, actsAt);
            sinceReplay = 0;
        }

        @Override
        int count() {
            return sinceReplay;
        }

        @Override
        void count(int blocks) {
            sinceReplay = blocks;
        }
    }

    /** Not a lambda: it would look like that of {@link #counterLeftOut}, and could not be measured. */
    private record StaticMaker(int actsAt) implements Function<Host, HostProtocol> {
        @Override
        public HostProtocol apply(Host host) {
            return new Static(host, actsAt);
        }
    }

    private static final class CountingStore extends WatchedParams {
        private long height;
        private int blocks;

        CountingStore(CosmosApp app, KeyValues store) {
            super(app, store);
        }

        @Override
        public Optional<String> get(String key) {
            long now = now();
            if (now != height) {
                height = now;
                if (++blocks == ACTS_IN) {
                    set(KEY, "acted");
                }
            }
            return super.get(key);
        }
    }
}

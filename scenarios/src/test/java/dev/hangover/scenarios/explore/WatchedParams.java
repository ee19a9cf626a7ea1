package dev.hangover.scenarios.explore;

import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.modules.KeyValues;
import java.util.Optional;
import java.util.SortedMap;

/** The store of a cosmos module, in which a planted bug acts by the height of the application. */
abstract class WatchedParams implements KeyValues {
    private final CosmosApp app;
    private final KeyValues store;

    WatchedParams(CosmosApp app, KeyValues store) {
        this.app = app;
        this.store = store;
    }

    /** The height at which the application is. */
    final long now() {
        return Fields.get(app, "height", Long.class);
    }

    @Override
    public Optional<String> get(String key) {
        return store.get(key);
    }

    @Override
    public void set(String key, String value) {
        store.set(key, value);
    }

    @Override
    public SortedMap<String, String> below(String prefix) {
        return store.below(prefix);
    }

    @Override
    public void remove(String key) {
        store.remove(key);
    }
}

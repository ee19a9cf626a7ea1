package dev.hangover.model.cosmos.app;

import dev.hangover.model.cosmos.modules.KeyValues;
import dev.hangover.model.cosmos.multistore.MultiStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One store of the multistore, by texts. */
final class Substore implements KeyValues {
    private final MultiStore stores;
    private final String name;

    Substore(MultiStore stores, String name) {
        this.stores = stores;
        this.name = name;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(stores.get(name, bytes(key)))
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    @Override
    public void set(String key, String value) {
        stores.set(name, bytes(key), bytes(value));
    }

    @Override
    public void remove(String key) {
        stores.remove(name, bytes(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

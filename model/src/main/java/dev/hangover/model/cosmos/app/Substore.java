package dev.hangover.model.cosmos.app;

import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.modules.KeyValues;
import dev.hangover.model.cosmos.multistore.State;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One store of the state, by texts. */
final class Substore implements KeyValues {
    private final State stores;
    private final String name;

    Substore(State stores, String name) {
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

    @Override
    public SortedMap<String, String> below(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        stores.iterate(name, Range.prefix(bytes(prefix)), Direction.ASCENDING)
                .forEachRemaining(entry -> found.put(text(entry.key()), text(entry.value())));
        return found;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.hangover.model.cosmos.multistore;

import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A branch of state for work that may be thrown away (cosmos-sdk store/cachemulti and cachekv). It keeps only its own
 * changes; what it has not changed it reads from its parent. A branch that is not written has no effect.
 */
public final class Branch implements State {
    private final State parent;
    private final SortedMap<String, NavigableMap<byte[], Optional<byte[]>>> changes = new TreeMap<>();

    Branch(State parent) {
        this.parent = parent;
    }

    @Override
    public byte[] get(String store, byte[] key) {
        NavigableMap<byte[], Optional<byte[]>> changed = changes.get(store);
        Optional<byte[]> own = changed == null ? null : changed.get(key);
        return own == null ? parent.get(store, key) : own.orElse(null);
    }

    @Override
    public void set(String store, byte[] key, byte[] value) {
        changesOf(store).put(key, Optional.of(value));
    }

    @Override
    public void remove(String store, byte[] key) {
        changesOf(store).put(key, Optional.empty());
    }

    @Override
    public Iterator<KeyValue> iterate(String store, Range range, Direction direction) {
        Iterator<KeyValue> below = parent.iterate(store, range, direction);
        NavigableMap<byte[], Optional<byte[]>> changed = changes.get(store);
        return changed == null ? below : new BranchCursor(below, within(changed, range, direction), direction);
    }

    /** Makes the changes in the parent, store by store and key by key in their order. The branch is empty then. */
    public void write() {
        changes.forEach((store, changed) -> changed.forEach((key, value) -> {
            if (value.isPresent()) {
                parent.set(store, key, value.get());
            } else {
                parent.remove(store, key);
            }
        }));
        changes.clear();
    }

    private NavigableMap<byte[], Optional<byte[]>> changesOf(String store) {
        return changes.computeIfAbsent(store, s -> new TreeMap<>(Arrays::compareUnsigned));
    }

    private static NavigableMap<byte[], Optional<byte[]>> within(
            NavigableMap<byte[], Optional<byte[]>> changed, Range range, Direction direction) {
        NavigableMap<byte[], Optional<byte[]>> view = changed;
        if (range.from() != null) {
            view = view.tailMap(range.from(), true);
        }
        if (range.to() != null) {
            boolean empty = range.from() != null && range.above(range.from());
            view = empty ? new TreeMap<>(changed.comparator()) : view.headMap(range.to(), false);
        }
        return direction == Direction.ASCENDING ? view : view.descendingMap();
    }
}

package dev.hangover.model.cosmos.multistore;

import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Entries of the parent and changes of the branch, merged by key; a change hides the parent's entry. */
final class BranchCursor implements Iterator<KeyValue> {
    private final Iterator<KeyValue> parent;
    private final Iterator<Map.Entry<byte[], Optional<byte[]>>> changes;
    private final Direction direction;
    private KeyValue below;
    private Map.Entry<byte[], Optional<byte[]>> change;
    private KeyValue next;

    BranchCursor(Iterator<KeyValue> parent, Map<byte[], Optional<byte[]>> changes, Direction direction) {
        this.parent = parent;
        this.changes = changes.entrySet().iterator();
        this.direction = direction;
        advanceBelow();
        advanceChange();
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public KeyValue next() {
        if (next == null) {
            throw new NoSuchElementException("no entry is left");
        }
        KeyValue result = next;
        advance();
        return result;
    }

    private void advance() {
        next = null;
        while (next == null && (below != null || change != null)) {
            int order = order();
            if (order < 0) {
                next = below;
            } else {
                byte[] key = change.getKey();
                next = change.getValue().map(value -> new KeyValue(key, value)).orElse(null);
                advanceChange();
            }
            if (order <= 0) {
                advanceBelow();
            }
        }
    }

    private int order() {
        if (below == null || change == null) {
            return below == null ? 1 : -1;
        }
        return direction.order().compare(below.key(), change.getKey());
    }

    private void advanceBelow() {
        below = parent.hasNext() ? parent.next() : null;
    }

    private void advanceChange() {
        change = changes.hasNext() ? changes.next() : null;
    }
}

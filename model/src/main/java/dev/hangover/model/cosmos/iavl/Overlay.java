package dev.hangover.model.cosmos.iavl;

import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.store.record.FastEntry;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/** Saved entries and unsaved leaves, merged by key: an unsaved leaf hides the saved entry, a removed key both. */
final class Overlay implements Iterator<KeyValue> {
    private final Iterator<FastEntry> saved;
    private final Iterator<IavlNode> unsaved;
    private final Set<byte[]> removed;
    private final Direction direction;
    private FastEntry nextSaved;
    private IavlNode nextUnsaved;

    Overlay(Iterator<FastEntry> saved, Iterator<IavlNode> unsaved, Set<byte[]> removed, Direction direction) {
        this.saved = saved;
        this.unsaved = unsaved;
        this.removed = removed;
        this.direction = direction;
        advanceSaved();
        advanceUnsaved();
    }

    @Override
    public boolean hasNext() {
        return nextSaved != null || nextUnsaved != null;
    }

    @Override
    public KeyValue next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no entry is left");
        }
        int order = order();
        KeyValue next = order < 0
                ? new KeyValue(nextSaved.key(), nextSaved.value())
                : new KeyValue(nextUnsaved.key(), nextUnsaved.value());
        if (order <= 0) {
            advanceSaved();
        }
        if (order >= 0) {
            advanceUnsaved();
        }
        return next;
    }

    private int order() {
        if (nextSaved == null || nextUnsaved == null) {
            return nextSaved == null ? 1 : -1;
        }
        return direction.order().compare(nextSaved.key(), nextUnsaved.key());
    }

    private void advanceSaved() {
        do {
            nextSaved = saved.hasNext() ? saved.next() : null;
        } while (nextSaved != null && removed.contains(nextSaved.key()));
    }

    private void advanceUnsaved() {
        nextUnsaved = unsaved.hasNext() ? unsaved.next() : null;
    }
}

package dev.hangover.model.kernel.state;

import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.swingstore.kv.KvStore;

/**
 * Counts who refers to an object or promise: imports in c-lists, entries of queues, data of resolved promises. Only as far
 * as termination needs it: a promise that nobody refers to is forgotten, and so is an object without an owner. Objects
 * whose owner lives stay; the collection of garbage between vats is left out, and so is the difference between reachable
 * and recognizable.
 */
public final class References {
    private final KvStore store;

    public References(KvStore store) {
        this.store = store;
    }

    /** One more refers to it. */
    public void increment(String slot) {
        store.set(key(slot), Long.toString(Numbers.get(store, key(slot), 0) + 1));
    }

    /** One less refers to it. */
    public void decrement(String slot) {
        long left = Numbers.get(store, key(slot), 0) - 1;
        if (left < 0) {
            throw new IllegalStateException("more references to " + slot + " are given up than there were");
        }
        boolean forgotten = left == 0 && (isPromise(slot) || store.get(Objects.ownerKey(slot)) == null);
        if (!forgotten) {
            store.set(key(slot), Long.toString(left));
        } else if (isPromise(slot)) {
            forgetPromise(slot);
        } else {
            store.delete(key(slot));
        }
    }

    /** An object has lost its owner: when nobody refers to it, it is forgotten. */
    void orphaned(String object) {
        if (Numbers.get(store, key(object), 0) == 0) {
            store.delete(key(object));
        }
    }

    private void forgetPromise(String promise) {
        Promises.data(store, promise)
                .filter(Slots::isReference)
                .map(Slots::slot)
                .ifPresent(this::decrement);
        Keys.below(store, promise + ".", Long.MAX_VALUE).forEach(store::delete);
    }

    static boolean isPromise(String slot) {
        return slot.startsWith("kp");
    }

    private static String key(String slot) {
        return slot + ".refCount";
    }
}

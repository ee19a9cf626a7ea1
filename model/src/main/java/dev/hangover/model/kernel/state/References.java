package dev.hangover.model.kernel.state;

import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.swingstore.kv.KvStore;

/**
 * Reference counts of objects and promises: imports in c-lists, entries of queues, data of resolved promises, as far
 * as termination needs them: a promise without references is dropped, and so is an object without an owner. Garbage
 * collection between vats and the difference between reachable and recognizable are left out.
 */
public final class References {
    private final KvStore store;

    /** @param store the kernel's store */
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

    /** Drops an object without an owner when no reference to it is left. */
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

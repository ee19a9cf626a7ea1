package dev.hangover.model.kernel.state;

import dev.hangover.model.swingstore.kv.KvStore;

/** Counters in the kernel's store. */
final class Numbers {
    private Numbers() {}

    /** The number under a key, or another when there is none. */
    static long get(KvStore store, String key, long otherwise) {
        String text = store.get(key);
        return text == null ? otherwise : Long.parseLong(text);
    }

    static long next(KvStore store, String key, long first) {
        long next = get(store, key, first);
        store.set(key, Long.toString(next + 1));
        return next;
    }
}

package dev.hangover.model.kernel.state;

import dev.hangover.model.swingstore.kv.KvStore;
import java.util.ArrayList;
import java.util.List;

/** Looks for keys by what they begin with. */
final class Keys {
    private Keys() {}

    /** The first keys with a prefix, in order, at most so many. */
    static List<String> below(KvStore store, String prefix, long most) {
        List<String> keys = new ArrayList<>();
        String key = store.getNextKey(prefix);
        while (key != null && key.startsWith(prefix) && keys.size() < most) {
            keys.add(key);
            key = store.getNextKey(key);
        }
        return keys;
    }
}

package dev.hangover.model.kernel.state;

import dev.hangover.model.swingstore.kv.KvStore;
import java.util.Optional;

/** Objects that vats have exported: {@code koN.owner} is the vat that answers for it. */
public final class Objects {
    private static final String NEXT = "ko.nextID";
    private static final long FIRST = 20;

    private final KvStore store;

    /** @param store the kernel's store */
    public Objects(KvStore store) {
        this.store = store;
    }

    /** The number that the next object will have. */
    long next() {
        return Numbers.get(store, NEXT, FIRST);
    }

    /** A new object of a vat. */
    public String add(String owner) {
        String object = "ko" + Numbers.next(store, NEXT, FIRST);
        store.set(ownerKey(object), owner);
        return object;
    }

    /** The vat that answers for it; empty when that vat is gone. */
    public Optional<String> owner(String object) {
        return Optional.ofNullable(store.get(ownerKey(object)));
    }

    void orphan(String object) {
        store.delete(ownerKey(object));
    }

    static String ownerKey(String object) {
        return object + ".owner";
    }
}

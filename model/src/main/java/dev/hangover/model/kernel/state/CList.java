package dev.hangover.model.kernel.state;

import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.VatFault;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.List;
import java.util.Optional;

/**
 * What a vat calls the objects and promises that it shares with others: {@code v1.c.ko20} is {@code R o-50}, and
 * {@code v1.c.o-50} is {@code ko20}. A plus stands for what the vat made, a minus for what it was given.
 */
public final class CList {
    private static final long FIRST_OBJECT = 50;
    private static final long FIRST_PROMISE = 60;
    private static final String REACHABLE = "R ";

    private final KvStore store;
    private final Objects objects;
    private final Promises promises;
    private final References references;

    /**
     * @param store the kernel's store
     * @param objects where exports become objects
     * @param promises where a vat's own promises become the kernel's
     * @param references counts what vats were given
     */
    public CList(KvStore store, Objects objects, Promises promises, References references) {
        this.store = store;
        this.objects = objects;
        this.promises = promises;
        this.references = references;
    }

    /** What a vat calls it; a new name when the vat did not know it. */
    public String toVat(String vat, String slot) {
        String known = store.get(key(vat, slot));
        if (known != null) {
            return known.substring(REACHABLE.length());
        }
        String name = References.isPromise(slot)
                ? "p-" + Numbers.next(store, vat + ".p.nextID", FIRST_PROMISE)
                : "o-" + Numbers.next(store, vat + ".o.nextID", FIRST_OBJECT);
        enter(vat, slot, name);
        references.increment(slot);
        return name;
    }

    /**
     * What the kernel calls it; a new object or promise when the vat has just made it.
     *
     * @throws VatFault when the vat was never given such a thing
     */
    public String toKernel(String vat, String name) {
        String known = store.get(key(vat, name));
        if (known != null) {
            return known;
        }
        Slots.requireVatSlot(name);
        if (name.charAt(1) == '-') {
            throw new VatFault(vat + " knows no '" + name + "'");
        }
        boolean promise = name.charAt(0) == 'p';
        String slot = promise ? promises.add(Optional.of(vat)) : objects.add(vat);
        enter(vat, slot, name);
        if (promise) {
            references.increment(slot);
        }
        return slot;
    }

    /** Whether a vat has a name for it. */
    public boolean knows(String vat, String slot) {
        return store.has(key(vat, slot));
    }

    /** Removes a name of the vat. An object that the vat exported loses its owner. */
    public void remove(String vat, String slot) {
        String name = store.get(key(vat, slot)).substring(REACHABLE.length());
        store.delete(key(vat, slot));
        store.delete(key(vat, name));
        if (name.startsWith("o+")) {
            objects.orphan(slot);
            references.orphaned(slot);
        } else {
            references.decrement(slot);
        }
    }

    /** The first kernel slots that a vat has names for, at most so many. */
    public List<String> slots(String vat, String kind, long most) {
        String prefix = vat + ".c.";
        return Keys.below(store, prefix + kind, most).stream()
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private void enter(String vat, String slot, String name) {
        store.set(key(vat, slot), REACHABLE + name);
        store.set(key(vat, name), slot);
    }

    private static String key(String vat, String slot) {
        return vat + ".c." + slot;
    }
}

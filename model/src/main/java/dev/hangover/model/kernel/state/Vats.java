package dev.hangover.model.kernel.state;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which vats there are: those made at bootstrap by name, those made later, and those whose remains are cleaned up. */
public final class Vats {
    private static final String NAMES = "vat.names";
    private static final String NAME = "vat.name.";
    private static final String DYNAMIC = "vat.dynamicIDs";
    private static final String TERMINATED = "vats.terminated";
    private static final String NEXT = "vat.nextID";

    private final KvStore store;

    /** @param store the kernel's store */
    public Vats(KvStore store) {
        this.store = store;
    }

    /** The key under which the identifier of a vat that was made at bootstrap is kept. */
    public static String nameKey(String name) {
        return NAME + name;
    }

    /** The key of the kernel's store under which a key of a vat's own store is kept. */
    public static String stateKey(String vat, String key) {
        return vat + ".vs." + key;
    }

    /** An identifier that no vat had before. */
    public String nextId() {
        return "v" + Numbers.next(store, NEXT, 1);
    }

    /** A vat of the bootstrap, running this program. */
    public void addStatic(String vat, String name) {
        addTo(NAMES, name);
        store.set(nameKey(name), vat);
        source(vat, name);
    }

    /** A vat that was made later, from a bundle with this program. */
    public void addDynamic(String vat, String program) {
        addTo(DYNAMIC, vat);
        source(vat, program);
    }

    /** The vat of the bootstrap with this name. */
    public Optional<String> named(String name) {
        return Optional.ofNullable(store.get(nameKey(name)));
    }

    /** Every vat that runs. */
    public List<String> running() {
        List<String> running = new ArrayList<>();
        for (String name : list(NAMES)) {
            running.add(store.get(nameKey(name)));
        }
        running.addAll(list(DYNAMIC));
        return running;
    }

    /** Whether a vat was made and not terminated. One that was cleaned up runs as little as one that is being cleaned up. */
    public boolean runs(String vat) {
        return store.has(vat + ".source") && !list(TERMINATED).contains(vat);
    }

    /** The name of the program that a vat runs. */
    public String program(String vat) {
        return store.get(vat + ".source");
    }

    /**
     * A vat runs no more; what it leaves is cleaned up later. One that was made at bootstrap loses its name too, so that nothing
     * is sent to it any more (cleanupAfterTerminatedVat in agoric-sdk).
     */
    public void terminated(String vat) {
        if (list(DYNAMIC).contains(vat)) {
            removeFrom(DYNAMIC, vat);
        } else {
            removeFrom(NAMES, program(vat));
            store.delete(nameKey(program(vat)));
        }
        addTo(TERMINATED, vat);
    }

    /** The vat whose remains are cleaned up first. */
    public Optional<String> firstTerminated() {
        return list(TERMINATED).stream().findFirst();
    }

    /** Nothing is left of a terminated vat. */
    public void cleanedUp(String vat) {
        removeFrom(TERMINATED, vat);
    }

    /**
     * Deletes keys that belong to a vat, in order.
     *
     * @return how many were deleted: fewer than the budget when none is left
     */
    public long deleteKeys(String vat, long budget) {
        List<String> keys = Keys.below(store, vat + ".", budget);
        keys.forEach(store::delete);
        return keys.size();
    }

    private void source(String vat, String program) {
        store.set(vat + ".source", program);
    }

    private List<String> list(String key) {
        String text = store.get(key);
        return text == null || text.equals("[]") ? List.of() : BridgeJson.texts(BridgeJson.parse(text));
    }

    private void addTo(String key, String element) {
        List<String> list = new ArrayList<>(list(key));
        list.add(element);
        store.set(key, BridgeJson.strings(list).toString());
    }

    private void removeFrom(String key, String element) {
        List<String> list = new ArrayList<>(list(key));
        list.remove(element);
        store.set(key, BridgeJson.strings(list).toString());
    }
}

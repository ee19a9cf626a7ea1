package dev.hangover.harness.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The images of all stores of a process at an instant, and the effects outside of them. A crash is: keep this, throw away
 * everything else, boot.
 *
 * @param byStore the image of each store, by the store's name
 * @param outside what has taken place in the {@link OutsideWorld}, in order; the engine puts it here, a machine need not
 */
public record Images(SortedMap<String, Image> byStore, List<Effect> outside) {
    /** Keeps copies. */
    public Images {
        byStore = Collections.unmodifiableSortedMap(new TreeMap<>(byStore));
        outside = List.copyOf(outside);
    }

    /** Of stores alone. */
    public Images(SortedMap<String, Image> byStore) {
        this(byStore, List.of());
    }

    /** Images of the named stores. */
    public static Images of(Map<String, ? extends Image> byStore) {
        return new Images(new TreeMap<>(byStore));
    }

    /**
     * The image of one store.
     *
     * @throws IllegalArgumentException when there is no such store
     */
    public Image get(String store) {
        Image image = byStore.get(store);
        if (image == null) {
            throw new IllegalArgumentException("no image of store '" + store + "', only of " + byStore.keySet());
        }
        return image;
    }

    /** The same with this outside. The same object when it has it already. */
    public Images withOutside(List<Effect> effects) {
        return effects.equals(outside) ? this : new Images(byStore, effects);
    }

    /** The rows of a store, one a line as {@code key = value} in the order of keys: for a debugger. */
    public String rows(String store) {
        StringBuilder rows = new StringBuilder();
        Image image = get(store);
        image.consensus().forEach((key, value) -> rows.append(key + " = " + value + "\n"));
        image.local().forEach((key, value) -> rows.append(key + " = " + value + " (local)\n"));
        return rows.toString();
    }

    @Override
    public String toString() {
        return byStore + (outside.isEmpty() ? "" : " and outside " + outside);
    }

    /** Fingerprint over all stores, names included, and over what has taken place outside. */
    public Fingerprint fingerprint() {
        Fingerprint.Builder fingerprint = Fingerprint.of();
        byStore.forEach(
                (store, image) -> fingerprint.add(store).add(image.fingerprint().hex()));
        outside.forEach(
                effect -> fingerprint.add(effect.channel()).add(effect.action()).add(effect.result()));
        return fingerprint.build();
    }

    /**
     * The same, and what a power cut could leave of it: two states that differ only in what is not synced yet are one
     * state for a process that dies, and two for a machine that goes dark.
     */
    public Fingerprint fingerprintWithOlder() {
        Fingerprint.Builder fingerprint = Fingerprint.of().add(fingerprint().hex());
        byStore.forEach((store, image) -> image.older()
                .forEach(older -> fingerprint.add(store).add(older.fingerprint().hex())));
        return fingerprint.build();
    }

    /**
     * All that a power cut could leave in place of this, each store independently losing any number of its last writes, by
     * what is lost: {@code ledger-2.orders-1} for the last two writes of one store and the last of another. That nothing is
     * lost is left out. After a power cut everything that is left is durable.
     */
    public SortedMap<String, Images> afterPowerLoss() {
        SortedMap<String, Images> left = new TreeMap<>();
        left.put("", this);
        byStore.forEach((store, image) -> {
            SortedMap<String, Images> more = new TreeMap<>();
            left.forEach((lost, images) -> {
                String name = lost.isEmpty() ? store : lost + "." + store;
                for (int writes = 1; writes <= image.older().size(); writes++) {
                    more.put(
                            name + "-" + writes,
                            images.with(store, image.older().get(writes - 1)));
                }
            });
            left.putAll(more);
        });
        left.remove("");
        return left;
    }

    /** The same with another image of one store. */
    public Images with(String store, Image image) {
        SortedMap<String, Image> changed = new TreeMap<>(byStore);
        changed.put(store, image);
        return new Images(changed, outside);
    }

    /** Whether both hold the same stores with the same content, and the same has taken place outside. */
    public boolean sameContent(Images other) {
        return outside.equals(other.outside)
                && byStore.keySet().equals(other.byStore.keySet())
                && byStore.entrySet().stream()
                        .allMatch(entry -> entry.getValue().sameContent(other.get(entry.getKey())));
    }
}

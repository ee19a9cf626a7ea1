package dev.hangover.harness.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all stores of a process have on disk at an instant. A crash is: keep this, throw away everything else, boot.
 *
 * @param byStore the image of each store, by the store's name
 */
public record Images(SortedMap<String, Image> byStore) {
    /** Keeps a sorted copy. */
    public Images {
        byStore = Collections.unmodifiableSortedMap(new TreeMap<>(byStore));
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

    /** Fingerprint over all stores, names included. */
    public Fingerprint fingerprint() {
        Fingerprint.Builder fingerprint = Fingerprint.of();
        byStore.forEach(
                (store, image) -> fingerprint.add(store).add(image.fingerprint().hex()));
        return fingerprint.build();
    }

    /** Whether both hold the same stores with the same content. */
    public boolean sameContent(Images other) {
        return byStore.keySet().equals(other.byStore.keySet())
                && byStore.entrySet().stream()
                        .allMatch(entry -> entry.getValue().sameContent(other.get(entry.getKey())));
    }
}

package org.example.shop;

import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A shop with an outbox: an order and a message about it are committed together, then the message is appended to a log,
 * then the outbox is emptied. A section is one order.
 *
 * @param flaw what is wrong with it
 */
public record Shop(Flaw flaw) implements Subject {
    static final String ORDERS = "orders";
    static final String LOG = "log";

    @Override
    public List<String> lanes() {
        return List.of(ORDERS, LOG);
    }

    @Override
    public List<String> versioned() {
        return List.of(ORDERS, LOG);
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        SortedMap<String, Long> versions = new TreeMap<>();
        versions.put(ORDERS, number(images, ORDERS, "orders"));
        versions.put(LOG, number(images, LOG, "last"));
        return versions;
    }

    @Override
    public String effectsStore() {
        return LOG;
    }

    @Override
    public Images blank() {
        return Images.of(Map.of(ORDERS, ShelfImage.of(new TreeMap<>()), LOG, ShelfImage.of(new TreeMap<>())));
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return new ShopProcess(flaw, simulation, images);
    }

    @Override
    public List<Invariant> invariants() {
        return List.of();
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        boolean atLeastOnce = flaw == Flaw.APPENDS_AGAIN_LAWFULLY || flaw == Flaw.APPENDS_AGAIN_AND_MARKS;
        return Comparison.of(section, expected, actual, (store, key) -> atLeastOnce && key.startsWith("again."));
    }

    @Override
    public String window(Images images) {
        return versions(images).get(ORDERS).equals(versions(images).get(LOG)) ? "outside" : "between-orders-and-log";
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return new TreeMap<>();
    }

    private static long number(Images images, String store, String key) {
        return Long.parseLong(((ShelfImage) images.get(store)).consensus().getOrDefault(key, "0"));
    }
}

package org.example.shop;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Simulation;
import java.util.SortedMap;
import java.util.TreeMap;

/** A store of texts by key, with one open transaction. */
final class Shelf {
    private final String name;
    private final Simulation simulation;
    private final SortedMap<String, String> open;
    private ShelfImage durable;

    Shelf(String name, Simulation simulation, ShelfImage image) {
        this.name = name;
        this.simulation = simulation;
        this.durable = image;
        this.open = new TreeMap<>(image.consensus());
    }

    ShelfImage image() {
        return durable;
    }

    String get(String key) {
        return open.getOrDefault(key, "");
    }

    long number(String key) {
        return Long.parseLong(open.getOrDefault(key, "0"));
    }

    void put(String key, String text) {
        open.put(key, text);
    }

    void commit() {
        simulation.reach(new Boundary(name + ".commit.before"));
        simulation.requireAlive();
        simulation.write(new Boundary(name + ".write"), () -> durable = ShelfImage.of(open));
        simulation.reach(new Boundary(name + ".commit.after"));
    }
}

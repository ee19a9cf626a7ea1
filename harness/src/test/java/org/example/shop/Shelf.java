package org.example.shop;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Simulation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A store of texts by key, with one open transaction. */
final class Shelf {
    private static int made;

    private final String name;
    private final Simulation simulation;
    private final SortedMap<String, String> open;
    private final Flaw flaw;

    @Durable
    private final Deque<ShelfImage> unsynced = new ArrayDeque<>();

    @Durable
    private ShelfImage durable;

    @Durable
    private ShelfImage asked;

    Shelf(String name, Simulation simulation, ShelfImage image, Flaw flaw) {
        this.name = name;
        this.flaw = flaw;
        this.asked = image;
        this.simulation = simulation;
        this.durable = image;
        this.open = new TreeMap<>(image.consensus());
    }

    ShelfImage image() {
        if (durable.consensus().equals(asked.consensus())) {
            return asked;
        }
        if (flaw == Flaw.LEARNS_WHEN_ASKED || flaw == Flaw.UNREPEATABLE_HISTORY && made++ % 2 == 0) {
            unsynced.addFirst(asked);
        }
        asked = durable.over(List.copyOf(unsynced));
        return asked;
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

    /** @throws IOException when the disk fails; it is independent of the simulation */
    void commit() throws IOException {
        try {
            simulation.reach(new Boundary(name + ".commit.before"));
        } finally {
            if (flaw == Flaw.WRITES_WHEN_DEAD) {
                durable = ShelfImage.of(open);
            }
        }
        simulation.write(
                new Boundary(name + ".write"),
                () -> durable = ShelfImage.of(open),
                failed -> new IOException("no write to " + name));
        simulation.reach(new Boundary(name + ".commit.after"));
    }
}

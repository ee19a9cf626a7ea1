package dev.hangover.harness.toy;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.DurableStore;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Simulation;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A store with one transaction that is always open. It announces its boundaries itself, so that no caller can omit them, and
 * asks the world before every write whether it is still alive.
 */
final class ToyStore implements DurableStore {
    private final String name;
    private final Simulation simulation;
    private final Bug bug;
    private final SortedMap<String, String> consensus;
    private final SortedMap<String, String> local;

    @Durable
    private ToyImage durable;

    ToyStore(String name, Simulation simulation, Bug bug, Image image) {
        this.name = name;
        this.bug = bug;
        this.simulation = simulation;
        this.durable = (ToyImage) image;
        this.consensus = new TreeMap<>(durable.consensus());
        this.local = new TreeMap<>(durable.local());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ToyImage image() {
        return durable;
    }

    long number(String key) {
        return Long.parseLong(consensus.getOrDefault(key, "0"));
    }

    /** Adds to a number, and answers what it is now. */
    long add(String key, long amount) {
        simulation.requireAlive();
        long sum = number(key) + amount;
        consensus.put(key, Long.toString(sum));
        return sum;
    }

    String kept(String key) {
        return local.getOrDefault(key, "");
    }

    /** Keeps a text beside the consensus content; an empty one is taken away. */
    void keep(String key, String text) {
        simulation.requireAlive();
        if (text.isEmpty()) {
            local.remove(key);
        } else {
            local.put(key, text);
        }
    }

    void commit(long version) {
        simulation.reach(new Boundary(name + ".commit.before"));
        consensus.put("version", Long.toString(version));
        save();
        simulation.committed(name, version);
        simulation.note(name, () -> "committed " + version);
        simulation.reach(new Boundary(name + ".commit.after"));
    }

    /** Makes what is kept beside the consensus content durable, between two commits. */
    void save() {
        simulation.requireAlive();
        ToyImage now = ToyImage.of(consensus, local);
        simulation.write(new Boundary(name + ".write"), () -> {
            if (bug == Bug.UNANNOUNCED_WRITE || bug == Bug.UNANNOUNCED_WRITE_SWALLOWED) {
                put(ToyImage.of(consensus, durable.local()), "its numbers");
            }
            put(now, "all of it");
        });
    }

    /** Makes it durable without announcing it. */
    void saveInSilence() {
        put(ToyImage.of(consensus, local), "all of it, in silence");
    }

    /** All writes go through here. */
    private void put(ToyImage now, String what) {
        durable = bug == Bug.UNSYNCED_LEDGER ? now.unsyncedAfter(durable) : now;
        if (bug != Bug.UNREPORTED_WRITE) {
            simulation.wrote(name, () -> what);
        }
    }

    /** What is in RAM and not yet durable; empty when nothing is. */
    String open() {
        ToyImage now = ToyImage.of(consensus, local);
        return now.sameContent(durable) ? "" : now.fingerprint().hex();
    }
}

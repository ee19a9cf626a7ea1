package dev.hangover.harness.toy;

import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sends two letters a section, and counts in its store which of them are sent. The letters go to the outside, which is no
 * store: that one is lost shows in no state.
 *
 * @param commitsEach whether it commits after each letter, and not only after the last
 * @param loses whether a process that was started again does not send the first letter of its next section, and counts it
 */
public record Mailer(boolean commitsEach, boolean loses) implements Subject {
    private static final String STORE = "mail";
    private static final int LETTERS = 2;

    @Override
    public List<String> lanes() {
        return List.of(STORE);
    }

    @Override
    public List<String> versioned() {
        return List.of(STORE);
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        return new TreeMap<>(Map.of(STORE, ((ToyImage) images.get(STORE)).version()));
    }

    @Override
    public String effectsStore() {
        return STORE;
    }

    @Override
    public Images blank() {
        return Images.of(Map.of(STORE, ToyImage.blank()));
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return new Postman(simulation, new ToyStore(STORE, simulation, Bug.NONE, images.get(STORE)), images);
    }

    @Override
    public List<Invariant> invariants() {
        return List.of();
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        return Comparison.of(section, expected, actual);
    }

    @Override
    public String window(Images images) {
        return "any";
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return new TreeMap<>();
    }

    private final class Postman implements Machine {
        private final Simulation simulation;
        private final ToyStore store;
        private Images images;
        private boolean forgetful;

        Postman(Simulation simulation, ToyStore store, Images images) {
            this.simulation = simulation;
            this.store = store;
            this.images = images;
            this.forgetful = loses && store.number("version") > 0 && store.number("letters") % LETTERS == 0;
        }

        @Override
        public void start() {
            simulation.reach(new Boundary("boot.open"));
            if (store.number("letters") % LETTERS > 0) {
                work(store.number("version"));
            }
        }

        @Override
        public void step() {
            work(finished() + 1);
        }

        private void work(long section) {
            simulation.enter(section, section);
            do {
                long letter = store.add("letters", 1);
                if (forgetful) {
                    forgetful = false;
                } else {
                    simulation.took(new Effect(STORE, "letter " + letter, ""));
                }
                if (commitsEach || letter % LETTERS == 0) {
                    store.commit(section);
                }
            } while (store.number("letters") % LETTERS > 0);
        }

        @Override
        public long finished() {
            return store.number("letters") / LETTERS;
        }

        @Override
        public Images images() {
            if (store.image() != images.get(STORE)) {
                images = Images.of(Map.of(STORE, store.image()));
            }
            return images;
        }

        @Override
        public void stop() {}

        @Override
        public void abandon() {}
    }
}

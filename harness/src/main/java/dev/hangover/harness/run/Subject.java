package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A subject: it keeps durable state in several stores, works through numbered sections and can be restarted from its durable
 * state. It must be deterministic: all decisions come from the simulation, or were fixed when the subject was made.
 */
public interface Subject {
    /** The word for a section, as in {@code after section 3}. */
    default String sectionWord() {
        return "section";
    }

    /** Columns of the lane table, in order. */
    default List<String> lanes() {
        return versioned();
    }

    /** The stores whose durable versions the reader of a trace wants to see, in the order in which they commit. */
    List<String> versioned();

    /**
     * Durable versions of the {@link #versioned()} stores. The lowest of them is the progress of a run when no process can;
     * asked in every life, so it should be fast. A store that commits several times in a section has the version of the
     * section from the first of these commits on.
     */
    SortedMap<String, Long> versions(Images images);

    /**
     * The store whose commits make the effects of a section permanent; one of {@link #versioned()}. It may commit several times
     * in a section: each commit makes permanent what took effect since the one before. Empty when the subject has no effects
     * beside what its stores hold: then {@link Simulation#took} is refused.
     */
    default String effectsStore() {
        return "";
    }

    /** The durable state before the very first start. */
    Images blank();

    /**
     * A machine with these disks, its process not yet started. It may keep the simulation, but what would do something in it
     * stops everything: nothing happens before {@link Machine#start}.
     *
     * @param simulation the life that the process will live
     * @param images what is on the disks
     */
    Machine load(Simulation simulation, Images images);

    /** The invariants, which must hold after every section. */
    default List<Invariant> invariants() {
        return List.of();
    }

    /**
     * Compares what is durable after a section with the reference's.
     *
     * @param section after which both were taken
     */
    default Comparison compare(long section, Images expected, Images actual) {
        return Comparison.of(section, expected, actual);
    }

    /**
     * Which window of the commit protocol a crash that leaves this durable state strikes: where nothing else is known, the
     * first two stores next to each other in the order of commit, of which the former is ahead.
     */
    default String window(Images images) {
        SortedMap<String, Long> versions = versions(images);
        for (int next = 1; next < versioned().size(); next++) {
            String former = versioned().get(next - 1);
            String latter = versioned().get(next);
            if (versions.get(former) > versions.get(latter)) {
                return "between-" + former + "-and-" + latter;
            }
        }
        return "before-" + versioned().get(0);
    }

    /** Other names for some boundaries, accepted in coordinates: for example of the canonical windows. */
    default SortedMap<String, Boundary> aliases() {
        return Collections.emptySortedMap();
    }
}

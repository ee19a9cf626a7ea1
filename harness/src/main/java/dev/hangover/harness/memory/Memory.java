package dev.hangover.harness.memory;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The memory of a process, measured: every field of every object that can be reached from it, except what is left out by
 * name ({@link dev.hangover.harness.simulation.NotMeasured}). Static fields, state of enum constants, threads and the native
 * side of an object are not seen, nor is how far a list or a buffer of text could grow in place. The iteration order of a
 * hash table is part of it as far as the program decides it: how many buckets the table has, and the order of the keys where
 * their hash codes follow from their content. A view of a collection that the platform made counts as a separate collection.
 */
public final class Memory {
    /** What the name of a field ends with in a {@link #dump} when it is left out by name. */
    public static final String LEFT_OUT = "*";

    /** What the value of a reference to an object begins with in a {@link #dump} when another path led to the object before. */
    public static final String SAME_AS = "the same as ";

    private Memory() {}

    /**
     * Fingerprint of the object graph below an object; equal graphs have equal fingerprints, on every JVM. Empty when it
     * holds an object whose content cannot be read; {@link #unmeasurable} says which.
     */
    public static Optional<Fingerprint> fingerprint(Object root, Scope scope) {
        HashSink sink = new HashSink();
        try {
            new Walk(sink, scope).from(root);
        } catch (Unmeasurable closed) {
            return Optional.empty();
        }
        Mixer.Hash hash = sink.hash();
        return Optional.of(Fingerprint.of().add(hash.high()).add(hash.low()).build());
    }

    /**
     * The object graph below an object, written out: the path of each value, and the value.
     *
     * @param name of the object, with which each path begins
     * @param scope how much is written out
     */
    public static SortedMap<String, String> dump(String name, Object root, Scope scope) {
        DumpSink sink = new DumpSink(name);
        try {
            new Walk(sink, scope).from(root);
        } catch (Unmeasurable closed) {
            sink.text("not measurable: " + closed.getMessage());
        }
        return sink.values();
    }

    /** Path and reason of the first object below this one whose content cannot be read; empty when there is none. */
    public static Optional<String> unmeasurable(String name, Object root) {
        if (fingerprint(root, Scope.BETWEEN_SECTIONS).isPresent()) {
            return Optional.empty();
        }
        DumpSink sink = new DumpSink(name);
        try {
            new Walk(sink, Scope.BETWEEN_SECTIONS).from(root);
            return Optional.empty();
        } catch (Unmeasurable closed) {
            return Optional.of(sink.path() + ": " + closed.getMessage());
        }
    }
}

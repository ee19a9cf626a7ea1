package dev.hangover.model.kernel.worker;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a campaign must have seen of workers, by name. */
public final class WorkerProbes {
    public static final String SNAPSHOT = "a heap snapshot was taken and a new span begun";
    public static final String REBUILT_FROM_SNAPSHOT = "a worker was rebuilt from a heap snapshot and a replay";
    public static final String REBUILT = "a worker was rebuilt from a replay alone";
    public static final String EVICTED = "a worker was evicted";

    private WorkerProbes() {}

    /** All of them, each with what it means. */
    public static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>();
        meanings.put(
                SNAPSHOT, "after enough deliveries the heap of a vat was saved, and its transcript began a new span");
        meanings.put(REBUILT_FROM_SNAPSHOT, "a vat's heap was loaded, and the deliveries since were replayed on it");
        meanings.put(REBUILT, "a vat that has no heap snapshot was replayed from its first delivery on");
        meanings.put(EVICTED, "more vats were online than the warehouse keeps, and one was thrown away");
        return Collections.unmodifiableSortedMap(meanings);
    }
}

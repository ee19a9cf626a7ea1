package dev.hangover.model.statesync;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a campaign must have seen of state-sync, by name. */
public final class StateSyncProbes {
    public static final String EXPORTED = "the state was exported";
    public static final String REFUSED = "a state export was refused";
    public static final String RESTORED = "a node was restored from a snapshot";

    private StateSyncProbes() {}

    /** All of them, each with what it means. */
    public static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>();
        meanings.put(EXPORTED, "trees and artifacts of one height were put together");
        meanings.put(REFUSED, "the swing-store was one block ahead of cosmos when it was asked for");
        meanings.put(RESTORED, "trees, swing-store and consensus state of a new node are durable");
        return Collections.unmodifiableSortedMap(meanings);
    }
}

package dev.hangover.scenarios.catalogue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that the scenario makes happen besides its workload, for example an upgrade.
 *
 * @param kind what happens
 * @param block height of the block in which it happens; 0 for before the first
 * @param settings what the kind needs to know, uninterpreted
 */
public record ScenarioEvent(String kind, long block, SortedMap<String, String> settings) {
    /** Keeps a copy. */
    public ScenarioEvent {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}

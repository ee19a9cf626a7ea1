package dev.hangover.scenarios.chain.network;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a campaign must have seen between parties, by name. */
public final class NetworkProbes {
    static final String RELEASED = "a message left the node and was taken";
    static final String DUPLICATE = "a message came again and was ignored";

    private NetworkProbes() {}

    /** All of them, each with what it means. */
    public static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>();
        meanings.put(RELEASED, "somebody else has it durably, whatever becomes of its sender");
        meanings.put(DUPLICATE, "its number was not above the highest that the recipient had taken");
        return Collections.unmodifiableSortedMap(meanings);
    }
}

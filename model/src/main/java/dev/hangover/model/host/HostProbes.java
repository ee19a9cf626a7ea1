package dev.hangover.model.host;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a campaign must have seen in the host, by name. */
public final class HostProbes {
    /** A restart sent saved messages again. */
    public static final String NON_EMPTY_REPLAY = "a non-empty list was replayed";

    /** The kernel stopped with work left. */
    public static final String LEFTOVER = "work was left over for the next block";

    /** A batch was still on its way when a commit had been made. */
    public static final String BATCH_ACROSS_COMMIT = "an export batch crossed a commit";

    private HostProbes() {}

    /** All of them, each with what it means. */
    public static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>();
        meanings.put(NON_EMPTY_REPLAY, "a restart sent the messages of the last block again");
        meanings.put(LEFTOVER, "the compute budget of a block was spent before the run-queue was empty");
        meanings.put(
                BATCH_ACROSS_COMMIT, "export data was still on its way to cosmos when the SQL commit had been made");
        return Collections.unmodifiableSortedMap(meanings);
    }
}

package dev.hangover.model.host;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a campaign must have seen in the host, by name. */
public final class HostProbes {
    public static final String NON_EMPTY_REPLAY = "a non-empty list was replayed";
    public static final String LEFTOVER = "work was left over for the next block";
    public static final String BATCH_ACROSS_COMMIT = "an export batch crossed a commit";
    public static final String MAILBOX_WRITTEN = "the mailbox was written";
    public static final String MAILBOX_LATE = "the mailbox was written after the sends were collected";
    public static final String RUN_THIS_BLOCK = "the run-this-block queue had entries";
    public static final String HIGH_PRIORITY = "the high-priority queue had entries";
    public static final String ACTIONS = "the action queue had entries";

    private HostProbes() {}

    /** All of them, each with what it means. */
    public static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>();
        meanings.put(NON_EMPTY_REPLAY, "a restart sent the messages of the last block again");
        meanings.put(LEFTOVER, "the compute budget of a block was spent before the run-queue was empty");
        meanings.put(
                BATCH_ACROSS_COMMIT, "export data was still on its way to cosmos when the SQL commit had been made");
        meanings.put(MAILBOX_WRITTEN, "messages or acknowledgements of a peer were put into chain storage");
        meanings.put(
                MAILBOX_LATE, "what a vat did to the mailbox left the kernel side when its block was committed there");
        meanings.put(
                RUN_THIS_BLOCK,
                "a block ran core proposals or upgrade events without a compute budget, and nothing else");
        meanings.put(ACTIONS, "actions of transactions were taken from chain storage and run");
        meanings.put(HIGH_PRIORITY, "a governance action was run before the actions of transactions");
        return Collections.unmodifiableSortedMap(meanings);
    }
}

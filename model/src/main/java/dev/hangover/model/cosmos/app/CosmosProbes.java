package dev.hangover.model.cosmos.app;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a campaign must have seen in cosmos, by name. */
public final class CosmosProbes {
    public static final String QUEUE_FULL = "a transaction was refused because the queue was full";
    static final String SIMULATED = "a transaction was simulated and thrown away";
    static final String FAILED_PROPOSAL = "a failed proposal was thrown away";
    static final String GOVERNED = "governance changed a parameter";
    static final String PLAN_REACHED = "old software stopped before an upgrade height";
    static final String UPGRADED = "new software executed the block of its upgrade plan";
    static final String APPENDED = "a value was added to a stream cell";
    static final String SILENT = "chain storage was written without notice";
    static final String ASKED = "the kernel asked what is below a path of chain storage";
    static final String TOLD = "followers of chain storage were told of changes";
    public static final String EQUAL_PAYMENTS = "two equal payments were in one block";
    public static final String APPENDED_AGAIN = "two values were added to one stream cell in one block";
    public static final String TOLD_TWICE = "the kernel was told a balance twice in one block";
    public static final String EMPTY_BLOCK = "a block was empty";
    public static final String MANY_SENDS = "more than 100 messages were sent in one block";
    static final String ESTIMATED = "transactions were simulated before they were in a block";

    private CosmosProbes() {}

    /** All of them, each with what it means. */
    public static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>();
        meanings.put(QUEUE_FULL, "as many actions were waiting for the kernel as the parameters allow");
        meanings.put(ESTIMATED, "clients of a running node asked what they would cost");
        meanings.put(SIMULATED, "it ran on a branch of the state that nobody wrote");
        meanings.put(FAILED_PROPOSAL, "what it had changed on a branch of the state before it failed was not written");
        meanings.put(GOVERNED, "a proposal ran on a branch of the state, which was written");
        meanings.put(PLAN_REACHED, "software without the upgrade refused the first block that is not its own");
        meanings.put(UPGRADED, "a process that started with new software initialised the kernel with an upgrade plan");
        meanings.put(APPENDED, "a vat appended to the values of a path in this block");
        meanings.put(SILENT, "a vat wrote a path with setWithoutNotify");
        meanings.put(ASKED, "a vat asked has, children, entries, values or size");
        meanings.put(TOLD, "paths were changed in a block, and its events say so");
        meanings.put(EQUAL_PAYMENTS, "the bank vat gave the same amount to the same account twice");
        meanings.put(APPENDED_AGAIN, "vats appended to the values of one path more than once");
        meanings.put(TOLD_TWICE, "two balance updates of a block were about the same account");
        meanings.put(EMPTY_BLOCK, "it had no transactions");
        meanings.put(MANY_SENDS, "the kernel side had 101 answers of cosmos in a block, replayed ones included");
        return Collections.unmodifiableSortedMap(meanings);
    }
}

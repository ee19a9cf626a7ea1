package dev.hangover.model.host;

import java.util.List;

/** What a campaign must have seen in the host, by name. */
public final class HostProbes {
    /** A restart sent saved messages again. */
    public static final String NON_EMPTY_REPLAY = "a non-empty list was replayed";

    /** The kernel stopped with work left. */
    public static final String LEFTOVER = "work was left over for the next block";

    /** A batch was still on its way when a commit began. */
    public static final String BATCH_ACROSS_COMMIT = "an export batch crossed a commit";

    /** All of them. */
    public static final List<String> ALL = List.of(BATCH_ACROSS_COMMIT, NON_EMPTY_REPLAY, LEFTOVER);

    private HostProbes() {}
}

package dev.hangover.harness.result;

import java.util.List;

/**
 * The rest of an exploration's bound, beside sections, crashes and schedules.
 *
 * @param actions actions in each section; 0 when they are written out
 * @param draw in a word how actions are drawn; empty when that is as usual
 * @param restarts most clean restarts in one run
 * @param faults kinds of faults that could strike, by their words
 */
public record Bound(int actions, String draw, int restarts, List<String> faults) {
    /** Keeps a copy. */
    public Bound {
        faults = List.copyOf(faults);
    }

    /** With actions that are drawn as usual. */
    public Bound(int actions, int restarts, List<String> faults) {
        this(actions, "", restarts, faults);
    }
}

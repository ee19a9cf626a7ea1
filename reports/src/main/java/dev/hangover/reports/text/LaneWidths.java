package dev.hangover.reports.text;

import dev.hangover.harness.input.OneLine;
import dev.hangover.harness.trace.Trace;

/** Shares the width of a table among its lanes: none gets more than its longest text needs. */
final class LaneWidths {
    private static final int NARROWEST = 8;

    private LaneWidths() {}

    /** Widths that together take at most this room, unless even the narrowest lanes need more. */
    static int[] within(int room, Trace trace) {
        int[] wanted = wanted(trace);
        int[] widths = new int[wanted.length];
        int left = room;
        // A lane that wants less than its share leaves the rest to the others, which may then satisfy another one.
        for (int undecided = wanted.length; undecided > 0; ) {
            int share = Math.max(NARROWEST, left / undecided);
            int modest = mostModest(wanted, widths);
            if (wanted[modest] > share) {
                for (int i = 0; i < wanted.length; i++) {
                    widths[i] = widths[i] == 0 ? share : widths[i];
                }
                return widths;
            }
            widths[modest] = wanted[modest];
            left -= widths[modest];
            undecided--;
        }
        return widths;
    }

    private static int mostModest(int[] wanted, int[] widths) {
        int modest = -1;
        for (int i = 0; i < wanted.length; i++) {
            if (widths[i] == 0 && (modest < 0 || wanted[i] < wanted[modest])) {
                modest = i;
            }
        }
        return modest;
    }

    private static int[] wanted(Trace trace) {
        int[] wanted = new int[trace.lanes().size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Math.max(1, OneLine.of(trace.lanes().get(i)).length());
        }
        for (Trace.Row row : trace.rows()) {
            if (row instanceof Trace.Step step && trace.lanes().contains(step.lane())) {
                int lane = trace.lanes().indexOf(step.lane());
                wanted[lane] = Math.max(wanted[lane], OneLine.of(step.text()).length());
            }
        }
        return wanted;
    }
}

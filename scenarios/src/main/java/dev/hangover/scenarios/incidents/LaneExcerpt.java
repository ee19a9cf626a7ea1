package dev.hangover.scenarios.incidents;

import java.util.ArrayList;
import java.util.List;

/** Those rows of a lane table that stand near a line across all lanes: where processes start, die and refuse. */
public final class LaneExcerpt {
    private static final String ACROSS = "===";
    private static final String GAP = "...";
    private static final int SHORT = 40;
    private static final int HEADER = 3;
    private static final int BEFORE = 5;
    private static final int AFTER = 10;

    private LaneExcerpt() {}

    /** The table with its other rows left out, unless it is short. */
    public static String of(String table) {
        List<String> lines = table.lines().toList();
        if (lines.size() <= SHORT) {
            return table;
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean first = kept.isEmpty() || !kept.get(kept.size() - 1).equals(GAP);
            if (i < HEADER || isNearAcross(lines, i)) {
                kept.add(lines.get(i));
            } else if (first) {
                kept.add(GAP);
            }
        }
        return String.join("\n", kept) + "\n";
    }

    private static boolean isNearAcross(List<String> lines, int row) {
        int from = Math.max(HEADER, row - AFTER);
        int to = Math.min(lines.size() - 1, row + BEFORE);
        for (int i = from; i <= to; i++) {
            // What comes after the first start is the same in every run.
            if (lines.get(i).startsWith(ACROSS) && (i > HEADER || row == i)) {
                return true;
            }
        }
        return false;
    }
}

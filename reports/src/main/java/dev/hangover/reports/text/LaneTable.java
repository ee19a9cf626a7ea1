package dev.hangover.reports.text;

import dev.hangover.harness.input.OneLine;
import dev.hangover.harness.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trace as a table: a column for each lane, a row for each step, a full-width line for what concerns all lanes. The
 * section stands at the left where it changes, the durable versions at the right of each row.
 */
public final class LaneTable {
    /** The whole table is at most this wide, unless columns of another width are asked for. */
    static final int WIDTH = 120;

    /** A rule is not wrapped for a table that is narrower than this. */
    private static final int NARROWEST_RULE = 60;

    private static final String BAR = " | ";
    private static final String VERSIONS = "durable";

    private final Trace trace;
    private final int sectionWidth;
    private final int[] laneWidths;
    private final int versionsWidth;
    private final StringBuilder out = new StringBuilder();

    private LaneTable(Trace trace, int[] laneWidths) {
        this.trace = trace;
        this.sectionWidth = sectionWidth(trace);
        this.laneWidths = laneWidths;
        this.versionsWidth = versionsWidth(trace);
    }

    /**
     * The table, at most 120 columns wide when the lanes fit into that. Lanes that say little are narrow.
     *
     * @throws IllegalArgumentException when a step names a lane that the trace does not have
     */
    public static String render(Trace trace) {
        int lanes = trace.lanes().size();
        int room = WIDTH - sectionWidth(trace) - versionsWidth(trace) - BAR.length() * (lanes + 1);
        return new LaneTable(trace, LaneWidths.within(room, trace)).text();
    }

    /**
     * The table, with lanes that are all of this width.
     *
     * @throws IllegalArgumentException when the width is below 1, or a step names a lane that the trace does not have
     */
    public static String render(Trace trace, int laneWidth) {
        if (laneWidth < 1) {
            throw new IllegalArgumentException("no lane is " + laneWidth + " columns wide (at least 1)");
        }
        int[] widths = new int[trace.lanes().size()];
        Arrays.fill(widths, laneWidth);
        return new LaneTable(trace, widths).text();
    }

    private String text() {
        out.append(OneLine.of(trace.title())).append('\n');
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < trace.lanes().size(); i++) {
            names.add(Wrapped.lines(trace.lanes().get(i), laneWidths[i]));
        }
        row(trace.sectionWord(), names, VERSIONS);
        fullWidth("", '-', "");
        long section = Long.MIN_VALUE;
        for (Trace.Row row : trace.rows()) {
            if (row instanceof Trace.Step step) {
                row(step.section() == section ? "" : Long.toString(step.section()), cells(step), step.versions());
                section = step.section();
            } else if (row instanceof Trace.Rule rule) {
                fullWidth(rule.text(), '=', rule.versions());
                section = Long.MIN_VALUE;
            }
        }
        return out.toString();
    }

    private List<List<String>> cells(Trace.Step step) {
        int lane = trace.lanes().indexOf(step.lane());
        if (lane < 0) {
            throw new IllegalArgumentException("the trace has no lane '" + step.lane() + "' (it has "
                    + String.join(", ", trace.lanes()) + "): " + step.text());
        }
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < trace.lanes().size(); i++) {
            cells.add(i == lane ? Wrapped.lines(step.text(), laneWidths[i]) : List.of());
        }
        return cells;
    }

    private void row(String section, List<List<String>> cells, String versions) {
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            line.append(left(i == 0 ? section : "", sectionWidth));
            for (int lane = 0; lane < cells.size(); lane++) {
                List<String> cell = cells.get(lane);
                line.append(BAR).append(left(i < cell.size() ? cell.get(i) : "", laneWidths[lane]));
            }
            line.append(BAR).append(i == height - 1 ? OneLine.of(versions) : "");
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private void fullWidth(String text, char fill, String versions) {
        int width = sectionWidth
                + laneWidths.length * BAR.length()
                + Arrays.stream(laneWidths).sum();
        String end = OneLine.of(versions);
        int room = Math.max(NARROWEST_RULE, width - 8);
        for (String line : text.isEmpty() ? List.of("") : Wrapped.lines(text, room)) {
            String shown = line.isEmpty() ? "" : String.valueOf(fill).repeat(3) + " " + line + " ";
            out.append(shown).append(String.valueOf(fill).repeat(Math.max(0, width - shown.length())));
            out.append(end.isEmpty() ? String.valueOf(fill).repeat(BAR.length() + versionsWidth) : BAR + end);
            out.append('\n');
            end = "";
        }
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static int sectionWidth(Trace trace) {
        return trace.rows().stream()
                .filter(Trace.Step.class::isInstance)
                .mapToInt(row -> Long.toString(((Trace.Step) row).section()).length())
                .reduce(trace.sectionWord().length(), Math::max);
    }

    private static int versionsWidth(Trace trace) {
        return trace.rows().stream()
                .mapToInt(row -> OneLine.of(row.versions()).length())
                .reduce(VERSIONS.length(), Math::max);
    }
}

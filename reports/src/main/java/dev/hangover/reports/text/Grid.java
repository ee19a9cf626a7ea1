package dev.hangover.reports.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of cells whose columns are as wide as their widest cell, and which may have lines between its rows. */
final class Grid {
    private final List<String> header;
    private final int leftAligned;
    private final List<Object> rows = new ArrayList<>();
    private final int[] widths;

    /**
     * @param header one cell for each column
     * @param leftAligned how many columns, from the left, are flush left; the others are flush right
     */
    Grid(List<String> header, int leftAligned) {
        this.header = header;
        this.leftAligned = leftAligned;
        this.widths = header.stream().mapToInt(String::length).toArray();
    }

    /** A row with a cell for each column. */
    void row(List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells.get(i).length());
        }
        rows.add(cells);
    }

    /** A line across all columns. */
    void line(String text) {
        rows.add(text);
    }

    /** The table, each row with its line end. */
    String text() {
        StringBuilder out = new StringBuilder();
        out.append(joined(header)).append('\n');
        out.append("-".repeat(Arrays.stream(widths).sum() + widths.length - 1)).append('\n');
        for (Object row : rows) {
            out.append(row instanceof String line ? line : joined((List<?>) row))
                    .append('\n');
        }
        return out.toString();
    }

    private String joined(List<?> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = (String) cells.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            line.append(i == 0 ? "" : " ").append(i < leftAligned ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }
}

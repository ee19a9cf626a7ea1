package dev.hangover.reports.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of cells whose columns are as wide as their widest cell, and which may have lines between its rows. */
public final class Table {
    private final List<Column> columns;
    private final List<Object> rows = new ArrayList<>();
    private final int[] widths;

    /** A table without rows. */
    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.widths = columns.stream()
                .mapToInt(column -> Math.max(column.width(), column.title().length()))
                .toArray();
    }

    /** A table without rows, with these columns flush left and those flush right. */
    static Table of(List<String> left, List<String> right) {
        return new Table(
                Stream.concat(left.stream().map(Column::left), right.stream().map(Column::right))
                        .toList());
    }

    /** Adds a row with a cell for each column; each cell is written as its text. */
    public Table row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    /** Adds a row with a cell for each column; each cell is written as its text. */
    public Table row(List<?> cells) {
        List<String> row = cells.stream().map(String::valueOf).toList();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
        rows.add(row);
        return this;
    }

    /** Adds a line across all columns. */
    public Table line(String text) {
        rows.add(text);
        return this;
    }

    /** The table with a rule below its header, each row with its line end. */
    public String text() {
        String header = header();
        return header + "\n" + "-".repeat(header.length()) + "\n"
                + lines().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** The titles of the columns, in the widths that they have so far. */
    public String header() {
        return joined(titles());
    }

    /** The rows and lines, without the header. */
    public Stream<String> lines() {
        return rows.stream().map(row -> row instanceof List<?> cells ? joined(cells) : row.toString());
    }

    /** The row that was added last, in the widths that the columns have so far: for a table that is printed row by row. */
    public String lastRow() {
        return lines().skip(rows.size() - 1L).findFirst().orElseThrow();
    }

    /** The table in Markdown, all cells flush left, each row with its line end; lines between rows are left out. */
    public String markdown() {
        Stream<List<?>> body = rows.stream().filter(List.class::isInstance).map(row -> (List<?>) row);
        return Stream.concat(Stream.of(titles(), rule()), body)
                .map(this::markdownRow)
                .collect(Collectors.joining());
    }

    private List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    private List<String> rule() {
        return Arrays.stream(widths).mapToObj("-"::repeat).toList();
    }

    private String markdownRow(List<?> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            row.append("| ")
                    .append(Column.left("").padded((String) cells.get(i), widths[i]))
                    .append(' ');
        }
        return row.append("|\n").toString();
    }

    private String joined(List<?> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            row.append(i == 0 ? "" : " ".repeat(column.gap())).append(column.padded((String) cells.get(i), widths[i]));
        }
        return row.toString().stripTrailing();
    }
}

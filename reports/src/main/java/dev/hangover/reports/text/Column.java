package dev.hangover.reports.text;

/**
 * A column of a table.
 *
 * @param title its cell in the header
 * @param left whether its cells are flush left; otherwise flush right
 * @param width how wide it is at least
 * @param gap how many blanks separate it from the column before
 */
public record Column(String title, boolean left, int width, int gap) {
    /** A column that is flush left. */
    public static Column left(String title) {
        return new Column(title, true, 0, 1);
    }

    /** A column that is flush right. */
    public static Column right(String title) {
        return new Column(title, false, 0, 1);
    }

    /** The same with a least width. */
    public Column atLeast(int columns) {
        return new Column(title, left, columns, gap);
    }

    /** The same with more blanks before it than one. */
    public Column after(int blanks) {
        return new Column(title, left, width, blanks);
    }

    /** A cell of this column, padded to a width. */
    String padded(String cell, int to) {
        String padding = " ".repeat(Math.max(0, to - cell.length()));
        return left ? cell + padding : padding + cell;
    }
}

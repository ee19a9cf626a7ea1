package dev.hangover.harness.trace;

import java.util.List;

/**
 * The trace of a run, row by row.
 *
 * @param title one line that names the run
 * @param lanes the columns, in order; every {@link Step} names one of them
 * @param rows what happened, in order
 * @param sectionWord what a section is called
 */
public record Trace(String title, List<String> lanes, List<Row> rows, String sectionWord) {
    /** Keeps copies. */
    public Trace {
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
    }

    /** With the usual word for a section. */
    public Trace(String title, List<String> lanes, List<Row> rows) {
        this(title, lanes, rows, "section");
    }

    /** One row of the lane table. */
    public sealed interface Row {
        /** The durable versions after this row, for example {@code (3,2)}, in the order in which the stores commit. */
        String versions();
    }

    /**
     * An action in one lane.
     *
     * @param section what was being worked on, by number
     * @param lane who did it
     * @param text what was done
     * @param versions durable versions after it
     */
    public record Step(long section, String lane, String text, String versions) implements Row {}

    /**
     * Something that concerns all lanes: a crash, a restart, the end of the run.
     *
     * @param text what it was
     * @param versions durable versions after it
     */
    public record Rule(String text, String versions) implements Row {}
}

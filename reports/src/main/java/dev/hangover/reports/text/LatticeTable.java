package dev.hangover.reports.text;

import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A lattice as a table: a row for each version of the store that commits first, a column for each of the other. */
public final class LatticeTable {
    private LatticeTable() {}

    /** The table and what follows from it; ends with a line end. */
    public static String render(Lattice lattice, Names names) {
        String noun = names.section().noun();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.right(names.rows() + " \\ " + names.columns()).atLeast(13));
        for (long second = 0; second <= lattice.sections(); second++) {
            columns.add(Column.right(Long.toString(second)).atLeast(3));
        }
        Table table = new Table(columns);
        for (long first = 0; first <= lattice.sections(); first++) {
            List<Object> cells = new ArrayList<>(List.of(first));
            for (long second = 0; second <= lattice.sections(); second++) {
                cells.add(sign(lattice, first, second));
            }
            table.row(cells);
        }
        return lattice.variant() + ": the power goes in " + noun + " " + lattice.sections() + "\n"
                + "  + recovers   r refused   X anything else: silent\n"
                + table.header() + "\n"
                + table.lines().map(line -> line + "\n").collect(Collectors.joining())
                + "  " + lattice.pairs().size() + " pairs: " + lattice.count(Verdict.CONVERGED) + " recover, "
                + lattice.count(Verdict.REFUSED) + " are refused, "
                + lattice.silent().size() + " are silent\n"
                + "  largest lag that is survived: " + lag(lattice.survivedLag(), names) + "\n"
                + lattice.silent().stream()
                        .map(pair -> "  (" + pair.first() + ", " + pair.second() + "): "
                                + pair.outcome().sentence(names.section().numbered()) + "\n")
                        .collect(Collectors.joining());
    }

    /** Blank for a pair that no power cut can leave, because the run without faults never came so far. */
    private static String sign(Lattice lattice, long first, long second) {
        return lattice.pairs().stream()
                .filter(pair -> pair.first() == first && pair.second() == second)
                .map(pair -> String.valueOf(sign(pair.verdict())))
                .findFirst()
                .orElse("");
    }

    private static String lag(long lag, Names names) {
        return lag < 0
                ? "none, not even equal heights"
                : "the " + names.first() + " " + lag + " ahead of " + names.second();
    }

    private static char sign(Verdict verdict) {
        return switch (verdict) {
            case CONVERGED -> '+';
            case REFUSED -> 'r';
            default -> 'X';
        };
    }

    /**
     * How a lattice names what it is about.
     *
     * @param section what a section of the run is called
     * @param rows title of the rows: the store that commits first, in short
     * @param columns title of the columns: the other store, in short
     * @param first name of the store that commits first, in a sentence
     * @param second name of the other, in a sentence
     */
    public record Names(SectionWords section, String rows, String columns, String first, String second) {}
}

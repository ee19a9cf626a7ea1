package dev.hangover.scenarios.incidents;

import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.reports.text.Column;
import dev.hangover.reports.text.Table;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The incidents as a table in Markdown that can be read in a terminal too. Time is left out, so that equal searches print equal
 * bytes.
 */
public final class IncidentTable {
    private static final List<Column> COLUMNS = Stream.of(
                    "id",
                    "planted in the design",
                    "ends as",
                    "struck in the window",
                    "needs at least",
                    "exhaustive",
                    "random",
                    "one crash",
                    "shrunk",
                    "fixed")
            .map(Column::left)
            .toList();

    private IncidentTable() {}

    /** A row for each; ends with a line end. */
    public static String render(List<IncidentResult> results) {
        Table table = new Table(COLUMNS);
        results.forEach(result -> table.row(row(result)));
        return table.markdown();
    }

    private static List<String> row(IncidentResult result) {
        return List.of(
                result.id(),
                result.design(),
                result.found() ? ending(result) : "NOT FOUND",
                result.window(),
                result.minimumAdversary()
                        .map(adversary -> adversary.inWords(NodeSubject.WORDS.noun()))
                        .orElse(""),
                runs(result.exhaustive()),
                runs(result.random()),
                !result.found() ? "" : result.missedBySingleCrash() ? "misses it" : "finds it",
                result.shrunk().map(IncidentTable::shrunk).orElse(""),
                result.fixedConverges() ? "converges" : "DOES NOT CONVERGE");
    }

    /** The outcome; a refusal has no law. */
    static String ending(IncidentResult result) {
        boolean plain = result.law().isEmpty() || result.law().equals("refusal");
        return result.verdict() + (plain ? "" : " (" + result.law() + ")");
    }

    private static String runs(OptionalLong runs) {
        return runs.isPresent() ? Long.toString(runs.getAsLong()) : "-";
    }

    /** Blocks, actions and faults. */
    private static String shrunk(ShrunkForm form) {
        return form.sections() + " / " + form.actions() + " / " + form.crashes();
    }
}

package dev.hangover.scenarios.incidents;

import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The incidents as a table in Markdown that can be read in a terminal too. Time is left out, so that equal searches print equal
 * bytes.
 */
public final class IncidentTable {
    private static final List<String> HEADER = List.of(
            "id",
            "planted in the design",
            "ends as",
            "struck in the window",
            "needs at least",
            "exhaustive",
            "random",
            "one crash",
            "shrunk",
            "fixed");

    private IncidentTable() {}

    /** A row for each; ends with a line end. */
    public static String render(List<IncidentResult> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        results.forEach(result -> rows.add(row(result)));
        int[] widths = new int[HEADER.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        rows.add(1, rule(widths));
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                out.append("| ")
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length() + 1));
            }
            out.append("|\n");
        }
        return out.toString();
    }

    private static List<String> rule(int[] widths) {
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        return rule;
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

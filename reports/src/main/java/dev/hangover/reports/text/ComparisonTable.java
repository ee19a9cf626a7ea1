package dev.hangover.reports.text;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The comparison of designs, for each scenario that was explored with more than one: their verdicts, windows, and the costs
 * of their reference runs.
 */
public final class ComparisonTable {
    private static final String NOT_KNOWN = "-";

    private ComparisonTable() {}

    /**
     * The table; empty when there are no figures, or there is nothing to compare.
     *
     * @param results of the explorations
     * @param measured figures of the same cases, all with the same names
     */
    public static String render(List<CaseResult> results, List<Measured> measured) {
        List<String> names = measured.stream()
                .map(one -> List.copyOf(one.figures().keySet()))
                .filter(figures -> !figures.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (names.isEmpty()) {
            return "";
        }
        Table table = Table.of(List.of("design", "verdict", "windows"), names);
        List<CaseResult> compared =
                results.stream().filter(result -> !isAlone(result, results)).toList();
        if (compared.isEmpty()) {
            return "";
        }
        String scenario = "";
        for (CaseResult result : compared) {
            if (!scenario.equals(result.name())) {
                scenario = result.name();
                table.line(scenario + " (" + String.join(", ", result.labels().values()) + ")");
            }
            table.row(cells(result, names, measured));
        }
        return "Designs compared; figures are of the run without faults, per block, stops in all\n" + table.text();
    }

    private static boolean isAlone(CaseResult result, List<CaseResult> results) {
        return results.stream()
                        .filter(other -> other.name().equals(result.name()))
                        .count()
                == 1;
    }

    private static List<String> cells(CaseResult result, List<String> names, List<Measured> measured) {
        List<String> cells = new ArrayList<>();
        cells.add("  " + result.variant());
        cells.add(result.outcomes().worst().word());
        cells.add(windows(result) + (result.notes().withoutFault().isPresent() ? "; seen without a fault" : ""));
        for (String name : names) {
            cells.add(measured.stream()
                    .filter(one ->
                            one.name().equals(result.name()) && one.variant().equals(result.variant()))
                    .map(one -> one.figures().get(name))
                    .filter(figure -> figure != null)
                    .findFirst()
                    .map(ComparisonTable::number)
                    .orElse(NOT_KNOWN));
        }
        return cells;
    }

    /** The windows of the faults that ended in the worst verdict. */
    private static String windows(CaseResult result) {
        TreeSet<String> windows = new TreeSet<>();
        for (Failure failure : result.failures()) {
            if (failure.outcome().verdict() == result.outcomes().worst()) {
                windows.add(failure.window().isEmpty() ? "no fault needed" : failure.window());
            }
        }
        if (windows.contains("no fault needed")) {
            return "no fault needed";
        }
        return windows.isEmpty() ? NOT_KNOWN : String.join(", ", windows);
    }

    private static String number(double figure) {
        return BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

package dev.hangover.reports.text;

import dev.hangover.harness.result.CaseResult;
import java.util.List;
import java.util.stream.Collectors;

/** The table of probes: a row for each probe that was asked for, with the scenarios that fire it. */
public final class ProbesTable {
    private static final int SHOWN = 6;

    private ProbesTable() {}

    /** The table; empty when no probe was asked for. */
    public static String render(List<String> probes, List<CaseResult> results) {
        if (probes.isEmpty()) {
            return "";
        }
        Table table = new Table(List.of(
                Column.left("probe"), Column.right("scenarios"), Column.left("").after(2)));
        for (String probe : probes) {
            List<String> names = firing(probe, results);
            table.row(probe, names.size(), shown(names));
        }
        return table.text();
    }

    private static List<String> firing(String probe, List<CaseResult> results) {
        return results.stream()
                .filter(result -> result.probes().getOrDefault(probe, 0L) > 0)
                .map(CaseResult::name)
                .distinct()
                .toList();
    }

    private static String shown(List<String> names) {
        int more = names.size() - SHOWN;
        return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}

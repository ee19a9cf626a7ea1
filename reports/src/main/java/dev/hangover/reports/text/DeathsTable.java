package dev.hangover.reports.text;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.RealDeaths;
import java.util.List;

/** The processes that were really killed, a row for each scenario and design, and below what the simulation got wrong. */
public final class DeathsTable {
    private static final int SHOWN = 10;

    private DeathsTable() {}

    /** The table; empty when no process was killed. */
    public static String render(List<CaseResult> results) {
        List<CaseResult> killed =
                results.stream().filter(result -> result.deaths().isPresent()).toList();
        if (killed.isEmpty()) {
            return "";
        }
        Grid grid =
                new Grid(List.of("real deaths", "design", "windows", "nested", "random", "kills", "disagreements"), 2);
        StringBuilder wrong = new StringBuilder();
        long kills = 0;
        long disagreements = 0;
        for (CaseResult result : killed) {
            RealDeaths deaths = result.deaths().orElseThrow();
            grid.row(cells(result, deaths));
            wrong.append(disagreements(result, deaths.disagreements()));
            kills += deaths.kills();
            disagreements += deaths.disagreements().size();
        }
        return grid.text() + wrong + "\n" + kills + " kills, " + disagreements
                + (disagreements == 1 ? " disagreement" : " disagreements") + " with the simulation.\n";
    }

    private static List<String> cells(CaseResult result, RealDeaths deaths) {
        return List.of(
                result.scenario(),
                result.design(),
                Long.toString(deaths.windows()),
                Long.toString(deaths.nested()),
                Long.toString(deaths.random()),
                Long.toString(deaths.kills()),
                Integer.toString(deaths.disagreements().size()));
    }

    private static String disagreements(CaseResult result, List<String> all) {
        if (all.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\n" + result.scenario() + " with " + result.design() + ", not as simulated:\n");
        all.stream()
                .limit(SHOWN)
                .forEach(one -> text.append("  * ").append(OneLine.of(one)).append('\n'));
        if (all.size() > SHOWN) {
            text.append("  and ").append(all.size() - SHOWN).append(" more\n");
        }
        return text.toString();
    }
}

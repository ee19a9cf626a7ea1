package dev.hangover.reports.text;

import dev.hangover.harness.input.OneLine;
import dev.hangover.harness.result.RealDeaths;
import java.util.List;

/** The table of processes that were really killed, a row for each scenario and design, with the disagreements below. */
public final class DeathsTable {
    private static final int SHOWN = 10;

    private DeathsTable() {}

    /** The table; empty when no process was killed. */
    public static String render(List<RealDeaths> all) {
        if (all.isEmpty()) {
            return "";
        }
        Table table =
                Table.of(List.of("real deaths"), List.of("windows", "nested", "random", "kills", "disagreements"));
        StringBuilder wrong = new StringBuilder();
        String scenario = "";
        for (RealDeaths deaths : all) {
            if (!scenario.equals(deaths.name())) {
                scenario = deaths.name();
                table.line(scenario);
            }
            table.row(
                    "  " + deaths.variant(),
                    deaths.windows(),
                    deaths.nested(),
                    deaths.random(),
                    deaths.kills(),
                    deaths.disagreements().size());
            wrong.append(disagreements(deaths));
        }
        long kills = all.stream().mapToLong(RealDeaths::kills).sum();
        long disagreements =
                all.stream().mapToLong(deaths -> deaths.disagreements().size()).sum();
        return table.text() + wrong + "\n" + kills + (kills == 1 ? " kill, " : " kills, ") + disagreements
                + (disagreements == 1 ? " disagreement" : " disagreements") + " with the simulation.\n";
    }

    private static String disagreements(RealDeaths deaths) {
        if (deaths.agree()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\n" + deaths.name() + " with " + deaths.variant() + " was not as simulated:\n");
        deaths.disagreements().stream()
                .limit(SHOWN)
                .forEach(one -> text.append("  * ").append(OneLine.of(one)).append('\n'));
        int more = deaths.disagreements().size() - SHOWN;
        return more > 0 ? text.append("  and ").append(more).append(" more\n").toString() : text.toString();
    }
}

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
        Grid grid = new Grid(List.of("real deaths", "windows", "nested", "random", "kills", "disagreements"), 1);
        StringBuilder wrong = new StringBuilder();
        String scenario = "";
        for (RealDeaths deaths : all) {
            if (!scenario.equals(deaths.name())) {
                scenario = deaths.name();
                grid.line(scenario);
            }
            grid.row(cells(deaths));
            wrong.append(disagreements(deaths));
        }
        long kills = all.stream().mapToLong(RealDeaths::kills).sum();
        long disagreements =
                all.stream().mapToLong(deaths -> deaths.disagreements().size()).sum();
        return grid.text() + wrong + "\n" + kills + (kills == 1 ? " kill, " : " kills, ") + disagreements
                + (disagreements == 1 ? " disagreement" : " disagreements") + " with the simulation.\n";
    }

    private static List<String> cells(RealDeaths deaths) {
        return List.of(
                "  " + deaths.variant(),
                Long.toString(deaths.windows()),
                Long.toString(deaths.nested()),
                Long.toString(deaths.random()),
                Long.toString(deaths.kills()),
                Integer.toString(deaths.disagreements().size()));
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

package dev.hangover.reports.text;

import dev.hangover.harness.result.CaseResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of probes: a row for each probe that was asked for, with the scenarios that fire it. */
public final class ProbesTable {
    private static final int SHOWN = 6;
    private static final String NAME = "probe";

    private ProbesTable() {}

    /** The table; empty when no probe was asked for. */
    public static String render(List<String> probes, List<CaseResult> results) {
        if (probes.isEmpty()) {
            return "";
        }
        int width = probes.stream().mapToInt(String::length).max().orElse(0);
        String heading = padded(NAME, width) + " scenarios";
        return heading + "\n" + "-".repeat(heading.length()) + "\n"
                + probes.stream()
                        .map(probe -> padded(probe, width) + " " + scenarios(firing(probe, results)) + "\n")
                        .collect(Collectors.joining());
    }

    private static List<String> firing(String probe, List<CaseResult> results) {
        return results.stream()
                .filter(result -> result.probes().getOrDefault(probe, 0L) > 0)
                .map(CaseResult::name)
                .distinct()
                .toList();
    }

    private static String scenarios(List<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        int more = names.size() - SHOWN;
        return String.format(Locale.ROOT, "%9d", names.size())
                + (shown.isEmpty() ? "" : "  " + shown)
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}

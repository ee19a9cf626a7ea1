package dev.hangover.scenarios.cli;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.reports.json.JsonLines;
import dev.hangover.reports.text.ComparisonTable;
import dev.hangover.reports.text.DeathsTable;
import dev.hangover.reports.text.ProbesTable;
import dev.hangover.reports.text.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results so far. May be asked to report by another thread, when the user interrupts. */
final class Findings {
    private final Terminal terminal;
    private final Optional<OutputFile> json;
    private final List<String> probes;
    private final List<CaseResult> results = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();
    private final Map<String, Integer> notBegun = new LinkedHashMap<>();
    private final List<RealDeaths> deaths = new ArrayList<>();
    private boolean reported;

    /**
     * @param terminal where to report
     * @param json where each case is written, if anywhere
     * @param probes that must have fired in some case
     */
    Findings(Terminal terminal, Optional<OutputFile> json, List<String> probes) {
        this.terminal = terminal;
        this.probes = List.copyOf(probes);
        this.json = json;
    }

    /**
     * One more case has ended: its line is written at once. Ignored after the report.
     *
     * @param result what was found
     * @param cost what its reference run cost, when designs are compared
     * @param real what became of processes that were really killed, when they were
     */
    synchronized void add(CaseResult result, Optional<Measured> cost, Optional<RealDeaths> real) {
        if (!reported) {
            json.ifPresent(file -> file.append(JsonLines.line(result, cost, real) + "\n"));
            results.add(result);
            cost.ifPresent(measured::add);
            real.ifPresent(deaths::add);
        }
    }

    /** There was no time to begin with a case. Ignored after the report. */
    synchronized void addNotBegun(String name) {
        if (!reported) {
            notBegun.merge(name, 1, Integer::sum);
        }
    }

    /** Prints the table, once; nothing when nothing is known. */
    synchronized void report() {
        if (!reported) {
            reported = true;
            if (!results.isEmpty()) {
                terminal.print(Stream.of(
                                SummaryTable.render(results),
                                ComparisonTable.render(results, measured),
                                DeathsTable.render(deaths),
                                ProbesTable.render(probes, results))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n")));
                silentProbes().forEach(probe -> terminal.line("The probe '" + probe + "' never fired."));
            }
            if (!notBegun.isEmpty()) {
                terminal.line(notBegun.entrySet().stream()
                        .map(one -> one.getKey() + (one.getValue() == 1 ? "" : " (" + one.getValue() + " seeds)"))
                        .collect(Collectors.joining(", ", "Not begun: ", ".")));
            }
        }
    }

    /** The same, because the user wants to stop. */
    synchronized void reportInterrupted(int cases) {
        if (!reported) {
            int known = results.size();
            report();
            terminal.complain("interrupted after " + known + " of " + cases + " cases");
        }
    }

    /** How many cases have ended. */
    synchronized int known() {
        return results.size();
    }

    /** Whether every case was begun and met its expectation, every real death was as simulated, and every probe asked for fired. */
    synchronized boolean met() {
        return notBegun.isEmpty()
                && results.stream().allMatch(CaseResult::met)
                && deaths.stream().allMatch(RealDeaths::agree)
                && silentProbes().isEmpty();
    }

    private List<String> silentProbes() {
        return RequiredProbes.silent(probes, results);
    }
}

package dev.hangover.scenarios.cli;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.reports.json.JsonLines;
import dev.hangover.reports.text.ComparisonTable;
import dev.hangover.reports.text.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been found so far. May be asked to report by another thread, when the user interrupts. */
final class Findings {
    private final Terminal terminal;
    private final Optional<OutputFile> json;
    private final List<String> probes;
    private final List<CaseResult> results = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();
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
     */
    synchronized void add(CaseResult result, Optional<Measured> cost) {
        if (!reported) {
            json.ifPresent(file -> file.append(JsonLines.line(result, cost) + "\n"));
            results.add(result);
            cost.ifPresent(measured::add);
        }
    }

    /** Prints the table, once; nothing when nothing is known. */
    synchronized void report() {
        if (!reported) {
            reported = true;
            if (!results.isEmpty()) {
                String comparison = ComparisonTable.render(results, measured);
                String summary = SummaryTable.render(results);
                terminal.print(comparison.isEmpty() ? summary : summary + "\n" + comparison);
                silentProbes().forEach(probe -> terminal.line("The probe '" + probe + "' never fired."));
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

    /** Whether every case met its expectation, and every probe that was asked for fired. */
    synchronized boolean met() {
        return results.stream().allMatch(CaseResult::met) && silentProbes().isEmpty();
    }

    private List<String> silentProbes() {
        return RequiredProbes.silent(probes, results);
    }
}

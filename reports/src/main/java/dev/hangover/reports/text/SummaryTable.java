package dev.hangover.reports.text;

import dev.hangover.harness.result.Bound;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Count;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The summary of an exploration, for people: a row for each scenario and design, below it each failure with the command that
 * replays it, at the end the total. Time is left out, so that equal explorations print equal bytes.
 */
public final class SummaryTable {
    private static final int SHOWN_WHEN_MET = 1;
    private static final int SHOWN_WHEN_NOT = 3;
    static final int WIDTH = 118;

    private SummaryTable() {}

    /** The whole report; ends with a line end. */
    public static String render(List<CaseResult> results) {
        StringBuilder out = new StringBuilder(table(results));
        results.stream()
                .filter(result -> !result.coverage().uncovered().isEmpty())
                .forEach(result -> out.append('\n').append(uncovered(result)));
        results.forEach(result -> out.append(notes(result)));
        results.stream()
                .filter(result -> !result.failures().isEmpty())
                .forEach(result -> out.append('\n').append(failures(result)));
        results.stream()
                .map(RemarksText::of)
                .filter(text -> !text.isEmpty())
                .forEach(text -> out.append('\n').append(text));
        return out.append('\n').append(total(results)).append('\n').toString();
    }

    private static String table(List<CaseResult> results) {
        Table table = Table.of(
                List.of("design"),
                List.of(
                        "boundaries",
                        "executions",
                        "states",
                        "complete",
                        "converged",
                        "latent",
                        "diverged",
                        "refused",
                        "stuck",
                        "broke",
                        "remarks",
                        "recovered",
                        "expected",
                        "met"));
        String heading = "";
        for (CaseResult result : results) {
            if (!heading(result).equals(heading)) {
                heading = heading(result);
                table.line(heading);
            }
            table.row(cells(result));
        }
        return table.text();
    }

    private static String heading(CaseResult result) {
        return result.name() + ": " + Count.of(result.sections(), result.words().noun()) + bound(result) + ", "
                + result.schedules() + " schedules, seed " + result.seed() + ", " + result.store() + " store";
    }

    private static String bound(CaseResult result) {
        String crashes = Count.of(result.crashes(), "crash");
        return result.bound()
                .map(bound -> (bound.actions() == 0 ? "" : " of " + Count.of(bound.actions(), "action") + draw(bound))
                        + ", " + faults(bound.faults(), crashes + " and " + Count.of(bound.restarts(), "restart")))
                .orElse(", at most " + crashes + " a run");
    }

    private static String draw(Bound bound) {
        return bound.draw().isEmpty() ? "" : " (" + bound.draw() + ")";
    }

    private static String faults(List<String> kinds, String most) {
        return kinds.isEmpty() ? "no faults" : "faults " + String.join(", ", kinds) + ": at most " + most + " a run";
    }

    private static List<Object> cells(CaseResult result) {
        List<Object> cells = new ArrayList<>();
        cells.add("  " + result.variant());
        cells.add(result.coverage().boundaries());
        cells.add(result.coverage().executions());
        cells.add(result.coverage().distinctStates());
        cells.add(yesOrNo(result.coverage().complete()));
        for (Verdict verdict : Columns.VERDICTS) {
            cells.add(result.outcomes().count(verdict));
        }
        cells.add(result.remarks().runs());
        cells.add(result.remarks().recovered().runs());
        cells.add(expected(result));
        cells.add(result.met() ? "yes" : result.notes().isUndecided() ? "?" : "NO");
        return cells;
    }

    private static String expected(CaseResult result) {
        return (result.notes().isAtWorst() ? "at worst " : "")
                + result.expected().word();
    }

    private static String uncovered(CaseResult result) {
        return result.name() + " with " + result.variant() + " is not complete: "
                + result.coverage().uncovered() + ".\n";
    }

    private static String notes(CaseResult result) {
        List<String> sentences = new ArrayList<>();
        result.notes()
                .withoutFault()
                .map(seen -> seen.sentence(result.words().numbered()))
                .ifPresent(sentences::add);
        for (String flaw : result.notes().flawsNotAskedFor()) {
            sentences.add(
                    "not met: the flaw '" + flaw + "' is planted in this design, and no run came to where it acts:"
                            + " these outcomes say nothing about it (choose a scenario in which it acts)");
        }
        String subject = result.name() + " with " + result.variant() + ": ";
        return sentences.isEmpty() ? "" : "\n" + lines(subject + String.join("; ", sentences) + ".");
    }

    private static String lines(String text) {
        return String.join("\n  ", Wrapped.lines(text, WIDTH - 2)) + "\n";
    }

    private static String failures(CaseResult result) {
        StringBuilder out = new StringBuilder();
        out.append(result.name()).append(" with ").append(result.variant()).append(":\n");
        int shown = result.met() ? SHOWN_WHEN_MET : SHOWN_WHEN_NOT;
        result.failures().stream()
                .sorted(Comparator.comparing(
                                (Failure failure) -> failure.outcome().verdict())
                        .reversed())
                .limit(shown)
                .forEach(failure -> out.append(failure(failure, result.words())));
        int more = result.failures().size() - shown;
        if (more > 0) {
            out.append("  and ").append(more).append(" more\n");
        }
        return out.toString();
    }

    private static String failure(Failure failure, SectionWords words) {
        StringBuilder out = new StringBuilder();
        out.append(Wrapped.item(failure.outcome().sentence(words.numbered()), WIDTH));
        out.append("    strikes at ")
                .append(failure.coordinates())
                .append(where(failure, words))
                .append('\n');
        out.append("    replay: ").append(failure.command()).append('\n');
        failure.inevitability()
                .ifPresent(lost -> out.append("    ").append(lost.sentence()).append('\n'));
        failure.shrunk().ifPresent(form -> out.append(smallest(form, words)));
        return out.toString();
    }

    private static String smallest(ShrunkForm form, SectionWords words) {
        return "    smallest that fails alike" + (form.minimal() ? "" : " (as far as was tried)") + ": "
                + Count.of(form.sections(), words.noun()) + ", " + Count.of(form.actions(), "action") + ", "
                + Count.of(form.crashes(), "fault") + "\n    replay: " + form.command() + "\n";
    }

    private static String where(Failure failure, SectionWords words) {
        List<String> parts = new ArrayList<>();
        if (failure.section() > 0) {
            parts.add(words.numbered() + " " + failure.section());
        }
        if (!failure.window().isEmpty()) {
            parts.add("window " + failure.window());
        }
        if (!failure.boundary().isEmpty()) {
            parts.add("boundary " + failure.boundary());
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String total(List<CaseResult> results) {
        long executions = results.stream()
                .mapToLong(result -> result.coverage().executions())
                .sum();
        String unmet = named(results, result -> !result.met() && !result.notes().isUndecided());
        String undecided = named(results, result -> result.notes().isUndecided());
        long met = results.stream().filter(CaseResult::met).count();
        return Count.of(executions, "execution") + "; " + met + " of " + Count.of(results.size(), "expectation")
                + " met"
                + (unmet.isEmpty() ? "" : "; not met: " + unmet)
                + (undecided.isEmpty() ? "" : "; undecided: " + undecided) + ".";
    }

    private static String named(List<CaseResult> results, Predicate<CaseResult> which) {
        return results.stream()
                .filter(which)
                .map(result -> result.name() + " with " + result.variant() + " (expected " + expected(result)
                        + ", found " + found(result) + unmet(result) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The reasons that the figures do not show. */
    private static String unmet(CaseResult result) {
        return Stream.concat(result.unmet().stream(), result.remarks().unmet().stream())
                .map(reason -> "; " + reason)
                .collect(Collectors.joining());
    }

    private static String found(CaseResult result) {
        String found = result.outcomes().toString();
        return (found.isEmpty() ? "nothing" : found) + result.notes().clauses();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}

package dev.hangover.reports.text;

import dev.hangover.harness.result.Bound;
import dev.hangover.harness.result.CaseNotes;
import dev.hangover.harness.result.CaseRemarks;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Recovered;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Remarked;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Results as an exploration would make them. */
final class Results {
    private static final SectionWords WORDS = new SectionWords("block", "height");

    private Results() {}

    static CaseResult converging(String design) {
        Tally tally = Tally.none().plus(Verdict.CONVERGED).plus(Verdict.CONVERGED);
        return result("three-windows", design, tally, Verdict.CONVERGED, true, List.of());
    }

    static CaseResult diverging(String design, boolean met, int failures) {
        Tally tally = Tally.none().plus(Verdict.CONVERGED);
        for (int i = 0; i < failures; i++) {
            tally = tally.plus(Verdict.DIVERGED);
        }
        Verdict expected = met ? Verdict.DIVERGED : Verdict.REFUSED;
        return result("late-flush", design, tally, expected, met, failures(failures));
    }

    static CaseResult shrunk(ShrunkForm form) {
        Tally tally = Tally.none().plus(Verdict.DIVERGED);
        return result(
                "late-flush",
                "guarded",
                tally,
                Verdict.DIVERGED,
                true,
                List.of(failure(1).with(form)));
    }

    static CaseResult remarked(List<String> unmet) {
        Difference difference = new Difference(
                "effects",
                2,
                "send",
                Optional.of("send: c"),
                Optional.empty(),
                Optional.of("3 expected, 2 found; missing #3 c"));
        Remark remark = new Remark("lost-effect", "a read was left out", 2, difference);
        Remarked remarked = new Remarked(remark, 5, "2/sql.commit.after", "1.x", "./hangover replay 1.x");
        Recovered recovered = new Recovered(2, "not yet", "1/boot.ready", "1.y", "./hangover replay 1.y");
        Tally tally = Tally.none().plus(Verdict.CONVERGED).plus(Verdict.CONVERGED);
        return result("three-windows", "guarded", tally, Verdict.CONVERGED, unmet.isEmpty(), List.of())
                .with(new CaseRemarks(5, List.of(remarked), recovered, unmet));
    }

    static Failure failure(int number) {
        Difference difference =
                new Difference("iavl:vstorage", number, "export.host", Optional.of("7"), Optional.of("6"));
        return new Failure(
                new Outcome.Diverged("lost-effect", "the late delta of block " + number + " was lost", difference),
                number + "/between-sql-and-iavl",
                "between-sql-and-iavl",
                "sql.commit.after",
                number,
                "1.late-flush." + number,
                "./hangover replay 1.late-flush." + number);
    }

    private static List<Failure> failures(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Results::failure).toList();
    }

    /** The same, tried within this bound, and not met for these reasons. */
    static CaseResult within(CaseResult result, Bound bound, List<String> unmet) {
        return new CaseResult(
                result.name(),
                result.variant(),
                result.store(),
                result.sections(),
                result.crashes(),
                result.schedules(),
                result.seed(),
                result.labels(),
                result.coverage(),
                result.outcomes(),
                result.expected(),
                unmet.isEmpty(),
                result.seconds(),
                result.probes(),
                result.failures(),
                result.remarks(),
                result.notes(),
                Optional.of(bound),
                WORDS,
                unmet);
    }

    private static CaseResult result(
            String scenario, String design, Tally tally, Verdict expected, boolean met, List<Failure> failures) {
        return new CaseResult(
                scenario,
                design,
                "memory",
                10,
                1,
                "fifo",
                "2a",
                Collections.singletonMap("abci", "legacy"),
                new Coverage(412, 413, 120, 292, true),
                tally,
                expected,
                met,
                1.5,
                new TreeMap<>(),
                failures,
                CaseRemarks.NONE,
                CaseNotes.NONE,
                Optional.empty(),
                WORDS,
                List.of());
    }
}

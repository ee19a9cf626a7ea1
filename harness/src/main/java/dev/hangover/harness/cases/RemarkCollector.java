package dev.hangover.harness.cases;

import dev.hangover.harness.explore.Findings;
import dev.hangover.harness.result.CaseRemarks;
import dev.hangover.harness.result.Recovered;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Remarked;
import dev.hangover.harness.run.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Collects the remarks of all runs of a case, and the runs that recovered from a refusal. */
final class RemarkCollector {
    private final SortedMap<String, Long> byLaw = new TreeMap<>();
    private final Map<String, FailuresFound.Found> first = new TreeMap<>();
    private Optional<FailuresFound.Found> firstRecovered = Optional.empty();
    private long runs;
    private long recovered;

    /** @param sample number of the workload whose runs these are */
    void add(Findings findings, int sample) {
        runs += findings.remarkedRuns();
        recovered += findings.recovered();
        findings.remarks().forEach((law, count) -> byLaw.merge(law, count, Long::sum));
        findings.remarked().forEach((law, run) -> first.putIfAbsent(law, new FailuresFound.Found(run, sample)));
        firstRecovered =
                firstRecovered.or(() -> findings.firstRecovered().map(run -> new FailuresFound.Found(run, sample)));
    }

    /**
     * All that was collected.
     *
     * @param token the token of a run
     * @param command the command that replays a token
     */
    CaseRemarks result(Function<FailuresFound.Found, String> token, UnaryOperator<String> command) {
        List<Remarked> remarked = new ArrayList<>();
        first.forEach((law, run) -> {
            String name = token.apply(run);
            remarked.add(
                    new Remarked(of(law, run.execution()), byLaw.get(law), struck(run), name, command.apply(name)));
        });
        return new CaseRemarks(
                runs,
                remarked,
                firstRecovered
                        .map(run -> recovered(run, token.apply(run), command))
                        .orElse(Recovered.NONE),
                List.of());
    }

    private Recovered recovered(FailuresFound.Found run, String token, UnaryOperator<String> command) {
        return new Recovered(
                recovered, run.execution().recovered().orElseThrow(), struck(run), token, command.apply(token));
    }

    private static Remark of(String law, Execution execution) {
        return execution.remarks().stream()
                .filter(remark -> remark.law().equals(law))
                .findFirst()
                .orElseThrow();
    }

    private static String struck(FailuresFound.Found run) {
        return run.execution().struck().toString();
    }
}

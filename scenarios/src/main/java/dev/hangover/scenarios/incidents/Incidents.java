package dev.hangover.scenarios.incidents;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.cases.FailureSearch;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.shrink.FailureShrinker;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.explore.NodeExploration;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.replay.NodeCase;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the incidents of the real system in the designs that they are planted in. */
public final class Incidents implements IncidentSearch {
    private static final CaseOptions OPTIONS = CaseOptions.USUAL;

    private final Subjects subjects;
    private final Engine engine;

    /**
     * @param subjects the designs are among them
     * @param engine explores scenarios
     */
    public Incidents(Subjects subjects, Engine engine) {
        this.subjects = subjects;
        this.engine = engine;
    }

    @Override
    public List<String> ids() {
        return known();
    }

    /** Their ids, which are the names of their scenarios, by number. */
    public static List<String> known() {
        return Arrays.stream(Flaw.values())
                .map(Flaw::incident)
                .sorted(Comparator.comparingInt(id -> Integer.parseInt(id.substring(1))))
                .toList();
    }

    /** @throws BadInput when there is no such incident */
    public static Flaw flaw(String id) {
        return Arrays.stream(Flaw.values())
                .filter(flaw -> flaw.incident().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new BadInput("no such incident: '" + id + "' (one of " + String.join(", ", known()) + ")"));
    }

    @Override
    public IncidentResult investigate(String id) {
        Flaw flaw = flaw(id);
        Scenario scenario = subjects.designs().catalogue().find(id);
        return subjects.node()
                .with(
                        scenario,
                        flaw.word(),
                        OPTIONS.store(),
                        subjects.watch(OPTIONS.halted()),
                        of -> investigate(flaw, scenario, of.stage()));
    }

    private CaseResult explored(Scenario scenario, String design) {
        NodeExploration exploration = new NodeExploration(subjects.node(), scenario, design);
        exploration.check(OPTIONS);
        return exploration.explore(engine, OPTIONS, subjects.watch(OPTIONS.halted()), ProgressListener.NONE);
    }

    private IncidentResult investigate(Flaw flaw, Scenario scenario, SubjectFactory stage) {
        Expectation wanted = scenario.designs().get(flaw.word());
        List<String> fixed = scenario.designs().entrySet().stream()
                .filter(design -> design.getValue().verdict() == Verdict.CONVERGED)
                .map(Map.Entry::getKey)
                .toList();
        boolean fixedConverges = !fixed.isEmpty()
                && fixed.stream()
                        .allMatch(
                                design -> explored(scenario, design).outcomes().worst() == Verdict.CONVERGED);
        boolean met = scenario.designs().keySet().stream()
                .filter(design -> !fixed.contains(design))
                .allMatch(design -> explored(scenario, design).met());
        NodeCase of = NodeCase.of(scenario, flaw.word(), OPTIONS.store(), stage);
        FailureSearch search = new FailureSearch(of, of.plan(), wanted);
        Optional<FailureSearch.Least> least = search.least();
        Optional<Outcome> outcome = least.map(found -> found.execution().outcome());
        return new IncidentResult(
                flaw.incident(),
                flaw.source(),
                scenario.title(),
                flaw.word(),
                flaw.sentence(),
                flaw.inContext().stream()
                        .filter(other -> other != flaw)
                        .map(Flaw::word)
                        .toList(),
                fixed,
                least.isPresent(),
                fixedConverges,
                met && fixedConverges && least.isPresent(),
                outcome.map(how -> how.sentence(of.words().numbered())).orElse(""),
                outcome.map(ended -> ended.verdict().word()).orElse(""),
                outcome.map(Outcome::law).orElse(""),
                least.flatMap(found -> found.execution().left())
                        .map(stage.subject(0)::window)
                        .orElse(""),
                least.map(FailureSearch.Least::adversary),
                least.map(found -> shrunk(flaw, scenario, stage, found)),
                least.isPresent() ? search.exhaustive() : OptionalLong.empty(),
                least.isPresent() ? search.random() : OptionalLong.empty(),
                least.isPresent() && search.isMissedBySingleCrash(),
                0);
    }

    private ShrunkForm shrunk(Flaw flaw, Scenario scenario, SubjectFactory stage, FailureSearch.Least found) {
        WorkloadSpec workload = scenario.workload();
        Scenario shorter = scenario.with(workload.with(found.sections(), workload.actions(), workload.seed()));
        String store = OPTIONS.store();
        Outcome outcome = found.execution().outcome();
        NodeCase of = NodeCase.of(shorter, flaw.word(), store, stage.with(shorter));
        FailureShrinker shrinker =
                new FailureShrinker(of, NodeSettingsFormat.RUNS, subjects.node().command(of));
        RunKey key = RunKey.of(of, 0, found.coordinates(), outcome);
        return shrinker.describe(
                shrinker.shrink(key, outcome, Shrinker.EXECUTIONS, ProgressListener.NONE), outcome, true);
    }
}

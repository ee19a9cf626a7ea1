package dev.hangover.scenarios.campaign;

import dev.hangover.harness.explore.PointOfNoReturn;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Inevitability;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Halted;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.harness.shrink.Shrunk;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.simulation.Place;
import dev.hangover.scenarios.catalogue.Expectation;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.recorded.RunFile;
import dev.hangover.scenarios.recorded.RunName;
import dev.hangover.scenarios.recorded.Shrinking;
import dev.hangover.scenarios.recorded.WrittenRun;
import dev.hangover.scenarios.stage.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The failures of one case: gathered run by run, and told in the end, the first of each kind in more words. */
final class FailuresFound {
    private static final int MOST_SHRUNK = 8;

    private final Scenario scenario;
    private final String design;
    private final CampaignOptions options;
    private final Stage stage;
    private final String given;
    private final IntFunction<RunSettings> settings;
    private final Shrinking shrinking;
    private final Map<Integer, Reference> references = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();
    private Detours decided = Detours.none();

    /**
     * @param given options that a replay of a failure needs, each with a blank before it
     * @param settings of the runs of a workload
     */
    FailuresFound(
            Scenario scenario,
            String design,
            CampaignOptions options,
            Stage stage,
            String given,
            IntFunction<RunSettings> settings) {
        this.scenario = scenario;
        this.design = design;
        this.options = options;
        this.stage = stage;
        this.given = given;
        this.settings = settings;
        this.shrinking = new Shrinking(scenario, design, options.store(), given, stage);
    }

    /** The reference run of the scenario's own workload. */
    void of(Reference reference) {
        references.put(0, reference);
    }

    /** The decisions that holds of tasks led to. */
    void decided(Detours order) {
        decided = order;
    }

    /** One more, in a run of a workload. */
    void add(Execution execution, int sample) {
        found.add(new Found(execution, sample));
    }

    /** All that was found. The first of each kind is made small when that is wanted, or when it may not stay large. */
    List<Failure> told(Expectation expected) {
        Set<FailureKind> kinds = new LinkedHashSet<>();
        List<Failure> failures = new ArrayList<>();
        for (Found one : found) {
            Failure failure = failure(one);
            FailureKind kind = FailureKind.of(one.execution().outcome());
            if (kinds.size() < MOST_SHRUNK && kinds.add(kind)) {
                boolean limited = expected.maxShrunk().isPresent() && kind.verdict() == expected.verdict();
                failure = options.halted().getAsBoolean() ? failure : inMoreWords(one, failure, limited);
            }
            failures.add(failure);
        }
        return failures;
    }

    /** More of a failure, as far as there is time. */
    private Failure inMoreWords(Found one, Failure failure, boolean limited) {
        try {
            Failure told = options.shrink() ? failure.with(inevitability(one)) : failure;
            return options.shrink() || limited ? told.with(shrunk(one)) : told;
        } catch (Halted halted) {
            return failure;
        }
    }

    private ShrunkForm shrunk(Found one) {
        Outcome outcome = one.execution().outcome();
        Shrunk<WrittenRun> smaller = shrinking.shrink(name(one), outcome, Shrinker.EXECUTIONS, ProgressListener.NONE);
        return shrinking.describe(smaller, outcome, options.rejoin());
    }

    private Inevitability inevitability(Found one) {
        SystemUnderTest subject = stage.subject(one.sample());
        RunSettings own = settings.apply(one.sample());
        Reference reference =
                references.computeIfAbsent(one.sample(), sample -> Runs.reference(subject, own, RunListener.NONE));
        return new PointOfNoReturn(subject, own, reference)
                .of(order(one), one.execution().struck(), scenario.crashes());
    }

    private Choices order(Found one) {
        Detours named = one.execution().detours();
        Detours detours = named.holds().isEmpty() ? named : decided;
        return detours.isEmpty() ? stage.runOrder(one.sample()) : detours.choices();
    }

    private RunName name(Found one) {
        Execution execution = one.execution();
        return RunName.of(scenario, design, options.store(), one.sample(), execution.struck(), execution.outcome())
                .inOrder(execution.detours())
                .rejoining(options.rejoin());
    }

    private Failure failure(Found one) {
        Execution execution = one.execution();
        List<Place> places = execution.struck().places();
        String token = token(one);
        return new Failure(
                execution.outcome(),
                execution.struck().toString(),
                execution.left().map(stage.subject(one.sample())::window).orElse(""),
                places.isEmpty() ? "" : places.get(places.size() - 1).boundary().name(),
                places.isEmpty() ? 0 : places.get(places.size() - 1).section(),
                token,
                command(token));
    }

    /** The token of a run. */
    String token(Found one) {
        return RunFile.shortest(name(one));
    }

    /** The command that replays a token. */
    String command(String token) {
        return "./hangover replay " + token + given;
    }

    /**
     * A run that is reported.
     *
     * @param sample number of its workload
     */
    record Found(Execution execution, int sample) {}
}

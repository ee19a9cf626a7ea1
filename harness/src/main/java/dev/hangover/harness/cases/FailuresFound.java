package dev.hangover.harness.cases;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.PointOfNoReturnFinder;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Halted;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.shrink.FailureShrinker;
import dev.hangover.harness.shrink.ShrinkableRun;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.harness.shrink.Shrunk;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The failures of one case: collected run by run; the first of each kind is reported in detail. */
final class FailuresFound {
    private static final int MOST_SHRUNK = 8;

    private final Case of;
    private final CasePlan plan;
    private final CaseOptions options;
    private final RunFormat format;
    private final UnaryOperator<String> command;
    private final IntFunction<RunSettings> settings;
    private final FailureShrinker shrinker;
    private final Map<Integer, Reference> references = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();
    private Schedule decided = Schedule.none();

    /**
     * @param of what is explored
     * @param format writes tokens
     * @param command the command line that replays a token
     * @param settings of the runs of a workload
     */
    FailuresFound(
            Case of,
            CasePlan plan,
            CaseOptions options,
            RunFormat format,
            UnaryOperator<String> command,
            IntFunction<RunSettings> settings) {
        this.of = of;
        this.plan = plan;
        this.options = options;
        this.format = format;
        this.command = command;
        this.settings = settings;
        this.shrinker = new FailureShrinker(of, format, command);
    }

    /** The reference run of the case's own workload. */
    void of(Reference reference) {
        references.put(0, reference);
    }

    /** The decisions that holds of tasks led to. */
    void decided(Schedule order) {
        decided = order;
    }

    /** One more, in a run of a workload. */
    void add(Execution execution, int sample) {
        found.add(new Found(execution, sample));
    }

    /** All failures. The first of each kind is shrunk when the options or the expectation ask for it. */
    List<Failure> reported(Expectation expected) {
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
            Failure reported = options.shrink() ? failure.with(inevitability(one)) : failure;
            return options.shrink() || limited ? reported.with(shrunk(one)) : reported;
        } catch (Halted halted) {
            return failure;
        }
    }

    private ShrunkForm shrunk(Found one) {
        Outcome outcome = one.execution().outcome();
        Shrunk<ShrinkableRun> smaller = shrinker.shrink(key(one), outcome, Shrinker.EXECUTIONS, ProgressListener.NONE);
        return shrinker.describe(smaller, outcome, options.rejoin());
    }

    private PointOfNoReturn inevitability(Found one) {
        Subject subject = of.subject(one.sample());
        RunSettings own = settings.apply(one.sample());
        Reference reference =
                references.computeIfAbsent(one.sample(), sample -> Runs.reference(subject, own, RunListener.NONE));
        return new PointOfNoReturnFinder(subject, own, reference)
                .of(order(one), one.execution().struck(), plan.crashes());
    }

    private Choices order(Found one) {
        Schedule named = one.execution().schedule();
        return of.order(one.sample(), named.holds().isEmpty() ? named : decided);
    }

    private RunKey key(Found one) {
        Execution execution = one.execution();
        return RunKey.of(of, one.sample(), execution.struck(), execution.outcome())
                .inOrder(execution.schedule())
                .rejoining(options.rejoin());
    }

    private Failure failure(Found one) {
        Execution execution = one.execution();
        List<Place> places = execution.struck().places();
        String token = token(one);
        return new Failure(
                execution.outcome(),
                execution.struck().toString(),
                execution.left().map(of.subject(one.sample())::window).orElse(""),
                places.isEmpty() ? "" : places.get(places.size() - 1).boundary().name(),
                places.isEmpty() ? 0 : places.get(places.size() - 1).section(),
                token,
                command.apply(token));
    }

    /** The token of a run. */
    String token(Found one) {
        return format.shortest(key(one));
    }

    /**
     * A run that is reported.
     *
     * @param sample number of its workload
     */
    record Found(Execution execution, int sample) {}
}

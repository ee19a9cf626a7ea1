package dev.hangover.scenarios.incidents;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.RejoinSample;
import dev.hangover.harness.explore.Sampler;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.explore.TwinCheck;
import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.stage.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Looks for runs of one scenario with one design that end as the scenario says, in several ways. */
public final class IncidentSearch {
    /** Runs with drawn faults after which it is given up. */
    public static final int MOST_DRAWN = 400;

    /** The most that is tried: fewest crashes first, then fewest restarts. */
    private static final List<Budget> GROWING = List.of(
            new Budget(0, 0),
            new Budget(0, 1),
            new Budget(0, 2),
            new Budget(1, 0),
            new Budget(1, 1),
            new Budget(1, 2),
            new Budget(2, 0),
            new Budget(2, 1));

    private static final List<FaultKind> WEAK = List.of(FaultKind.RESTART, FaultKind.CRASH);

    private final Scenario scenario;
    private final Stage stage;
    private final Expectation wanted;

    /** @param wanted how runs end that show the incident */
    public IncidentSearch(Scenario scenario, Stage stage, Expectation wanted) {
        this.scenario = scenario;
        this.stage = stage;
        this.wanted = wanted;
    }

    /** The first such run within the smallest budget, and in the fewest blocks, that has one. */
    public Optional<Least> least() {
        for (Budget budget : GROWING) {
            for (int blocks = 1; blocks <= scenario.workload().blocks(); blocks++) {
                for (List<FaultKind> kinds : Stream.of(WEAK, kinds()).distinct().toList()) {
                    Optional<Execution> found = first(budget, settings(blocks, kinds), new AtomicLong());
                    if (found.isPresent()) {
                        return Optional.of(new Least(found.get(), adversary(budget, blocks, found.get()), blocks));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** How many runs it takes within the bounds of the scenario. */
    public OptionalLong exhaustive() {
        AtomicLong runs = new AtomicLong();
        Budget budget = new Budget(scenario.crashes(), scenario.restarts());
        return first(budget, settings(scenario.workload().blocks(), kinds()), runs)
                        .isPresent()
                ? OptionalLong.of(runs.get())
                : OptionalLong.empty();
    }

    /** Whether one crash alone never shows it. */
    public boolean isMissedBySingleCrash() {
        return first(new Budget(1, 0), settings(scenario.workload().blocks(), WEAK), new AtomicLong())
                .isEmpty();
    }

    /** How many runs it takes when their number of faults and their places are drawn. */
    public OptionalLong random() {
        SystemUnderTest subject = stage.subject(0);
        RunSettings settings = settings(scenario.workload().blocks(), kinds());
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        if (isWanted(reference.outcome())) {
            return OptionalLong.of(1);
        }
        Sampler sampler = new Sampler(subject, settings, reference, new TwinCheck());
        int most = scenario.crashes() + scenario.restarts();
        for (int run = 1; run <= MOST_DRAWN; run++) {
            if (isWanted(
                    sampler.sample(Choices.straight(), stage.faults(run), most).outcome())) {
                return OptionalLong.of(run);
            }
        }
        return OptionalLong.empty();
    }

    private Optional<Execution> first(Budget budget, RunSettings settings, AtomicLong runs) {
        Search search = Search.of(budget).continuing(RejoinSample.SPARSE);
        return new Explorer(stage.subject(0), settings, search).exploreUntil(execution -> {
            runs.incrementAndGet();
            return isWanted(execution.outcome());
        });
    }

    private boolean isWanted(Outcome outcome) {
        return outcome.verdict() == wanted.verdict()
                && wanted.law().map(outcome.law()::equals).orElse(true);
    }

    private static Adversary adversary(Budget budget, int blocks, Execution found) {
        long inBlocks = found.struck().places().isEmpty() ? height(found.outcome()) : blocks;
        boolean dark = found.struck().faults().stream().anyMatch(fault -> !fault.isPlain());
        String crash = dark ? FaultKind.POWER_LOSS.word() : FaultKind.CRASH.word();
        String faults = budget.crashes() > 0 ? crash : budget.restarts() > 0 ? FaultKind.RESTART.word() : "none";
        return new Adversary(budget.crashes(), budget.restarts(), inBlocks, faults);
    }

    /** Without faults, the block in which it shows. */
    private static long height(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.after() + 1;
        }
        return outcome.difference().map(difference -> difference.section()).orElse(1L);
    }

    private RunSettings settings(int blocks, List<FaultKind> kinds) {
        return stage.settings(0, blocks, true).trying(kinds);
    }

    /** What may strike at most: what the scenario says, restarts and crashes in any case. */
    private List<FaultKind> kinds() {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> WEAK.contains(kind) || scenario.faults().contains(kind.word()))
                .toList();
    }

    /**
     * The least that shows it.
     *
     * @param execution the run
     * @param adversary what went wrong in it
     * @param blocks in how many blocks faults could strike
     */
    public record Least(Execution execution, Adversary adversary, int blocks) {
        /** Where. */
        Coordinates coordinates() {
            return execution.struck();
        }
    }
}

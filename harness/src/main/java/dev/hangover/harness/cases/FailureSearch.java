package dev.hangover.harness.cases;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.RejoinSample;
import dev.hangover.harness.explore.Sampler;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.explore.TwinCheck;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Searches one case for runs that end as expected: the run with the least faults and sections, exhaustively, and by drawn faults. */
public final class FailureSearch {
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

    private final Case of;
    private final CasePlan plan;
    private final Expectation wanted;

    /**
     * @param of the case
     * @param plan what may strike at most, restarts and crashes in any case
     * @param wanted how the runs end that are looked for
     */
    public FailureSearch(Case of, CasePlan plan, Expectation wanted) {
        this.of = of;
        this.plan = plan;
        this.wanted = wanted;
    }

    /** The first such run within the smallest budget, and in the fewest sections, that has one. */
    public Optional<Least> least() {
        for (Budget budget : GROWING) {
            for (int sections = 1; sections <= of.sections(); sections++) {
                for (List<FaultKind> kinds : Stream.of(WEAK, kinds()).distinct().toList()) {
                    Optional<Execution> found = first(budget, settings(sections, kinds), new AtomicLong());
                    if (found.isPresent()) {
                        return Optional.of(new Least(found.get(), adversary(budget, sections, found.get()), sections));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** How many runs it takes within the bounds of the plan. */
    public OptionalLong exhaustive() {
        AtomicLong runs = new AtomicLong();
        Budget budget = new Budget(plan.crashes(), plan.restarts());
        return first(budget, settings(of.sections(), kinds()), runs).isPresent()
                ? OptionalLong.of(runs.get())
                : OptionalLong.empty();
    }

    /** Whether one crash alone never shows it. */
    public boolean isMissedBySingleCrash() {
        return first(new Budget(1, 0), settings(of.sections(), WEAK), new AtomicLong())
                .isEmpty();
    }

    /** How many runs it takes when their number of faults and their places are drawn. */
    public OptionalLong random() {
        Subject subject = of.subject(0);
        RunSettings settings = settings(of.sections(), kinds());
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        if (isWanted(reference.outcome())) {
            return OptionalLong.of(1);
        }
        Sampler sampler = new Sampler(subject, settings, reference, new TwinCheck());
        int most = plan.crashes() + plan.restarts();
        for (int run = 1; run <= MOST_DRAWN; run++) {
            if (isWanted(sampler.sample(Choices.fifo(), of.faults(run), most).outcome())) {
                return OptionalLong.of(run);
            }
        }
        return OptionalLong.empty();
    }

    private Optional<Execution> first(Budget budget, RunSettings settings, AtomicLong runs) {
        Search search = Search.of(budget).continuing(RejoinSample.SPARSE);
        return new Explorer(of.subject(0), settings, search).exploreUntil(execution -> {
            runs.incrementAndGet();
            return isWanted(execution.outcome());
        });
    }

    private boolean isWanted(Outcome outcome) {
        return outcome.verdict() == wanted.verdict()
                && wanted.law().map(outcome.law()::equals).orElse(true);
    }

    private static Adversary adversary(Budget budget, int sections, Execution found) {
        long inSections = found.struck().places().isEmpty() ? section(found.outcome()) : sections;
        boolean dark = found.struck().faults().stream().anyMatch(fault -> !fault.isPlain());
        String crash = dark ? FaultKind.POWER_LOSS.word() : FaultKind.CRASH.word();
        String faults = budget.crashes() > 0 ? crash : budget.restarts() > 0 ? FaultKind.RESTART.word() : "none";
        return new Adversary(budget.crashes(), budget.restarts(), inSections, faults);
    }

    /** Without faults, the section in which it shows. */
    private static long section(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.after() + 1;
        }
        return outcome.difference().map(difference -> difference.section()).orElse(1L);
    }

    private RunSettings settings(int sections, List<FaultKind> kinds) {
        return of.bounds(0, true).upTo(sections).trying(kinds);
    }

    /** The kinds of faults: those of the plan, and always restarts and crashes. */
    private List<FaultKind> kinds() {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> WEAK.contains(kind) || plan.kinds().contains(kind))
                .toList();
    }

    /**
     * The least that shows it.
     *
     * @param execution the run
     * @param adversary what went wrong in it
     * @param sections in how many sections faults could strike
     */
    public record Least(Execution execution, Adversary adversary, int sections) {
        /** Where. */
        public FaultSequence coordinates() {
            return execution.struck();
        }
    }
}

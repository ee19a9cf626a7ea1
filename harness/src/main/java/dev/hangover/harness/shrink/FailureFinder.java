package dev.hangover.harness.shrink;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.RejoinSample;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import java.util.Optional;

/**
 * Finds a failure of one kind: at the places where it was seen last, then without faults, then everywhere else that as many
 * faults can strike. Under a schedule with deviations only the same places are tried, and then each other schedule with one
 * deviation.
 */
public final class FailureFinder {
    private final Subject subject;
    private final RunSettings settings;
    private final FailureKind kind;
    private final Allowance allowance;

    /**
     * @param subject what is run
     * @param settings bounds of each run
     * @param kind what is looked for
     * @param allowance counts the runs
     */
    public FailureFinder(Subject subject, RunSettings settings, FailureKind kind, Allowance allowance) {
        this.subject = subject;
        this.settings = settings;
        this.kind = kind;
        this.allowance = allowance;
    }

    /**
     * The first such failure.
     *
     * @param last where faults struck when it was seen last; there are no more of them in what is found
     * @param schedule the schedule then; what is found has no more deviations
     */
    public Optional<Reproduction> find(FaultSequence last, Schedule schedule) {
        allowance.spend();
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        if (kind.includes(reference.outcome())) {
            return Optional.of(new Reproduction(FaultSequence.none(), Schedule.none()));
        }
        if (last.places().isEmpty() && schedule.isEmpty()) {
            return Optional.empty();
        }
        Optional<Reproduction> same = run(reference, last, schedule);
        if (same.isPresent()) {
            return same;
        }
        return schedule.isEmpty() ? elsewhere(last) : byAnotherSchedule(reference, last);
    }

    private Optional<Reproduction> run(Reference reference, FaultSequence faults, Schedule schedule) {
        allowance.spend();
        Choices order = schedule.choices();
        Execution execution =
                Runs.fromBlank(subject, settings, order, FaultPlan.at(faults), reference, RunListener.NONE);
        boolean found = execution.stale().places().isEmpty() && kind.includes(execution.outcome());
        return found
                ? Optional.of(new Reproduction(execution.struck(), schedule.without(order.missed())))
                : Optional.empty();
    }

    private Optional<Reproduction> elsewhere(FaultSequence last) {
        int restarts =
                (int) last.places().stream().filter(FaultSequence::isRestart).count();
        Budget budget = new Budget(last.places().size() - restarts, restarts);
        RunSettings same = settings.trying(
                last.faults().stream().map(Fault::kind).distinct().toList());
        return new Explorer(subject, same, Search.of(budget).continuing(RejoinSample.SPARSE))
                .exploreUntil(execution -> {
                    allowance.spend();
                    return allowance.isSpent() || kind.includes(execution.outcome());
                })
                .filter(execution -> kind.includes(execution.outcome()))
                .map(execution -> new Reproduction(execution.struck(), Schedule.none()));
    }

    private Optional<Reproduction> byAnotherSchedule(Reference reference, FaultSequence last) {
        ChoicePointCounter counter = new ChoicePointCounter();
        allowance.spend();
        Runs.fromBlank(subject, settings, counter, FaultPlan.at(last), reference, RunListener.NONE);
        return counter.schedules().stream()
                .takeWhile(deviation -> !allowance.isSpent())
                .map(deviation -> run(reference, last, deviation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * How the failure came about.
     *
     * @param faults where faults struck
     * @param schedule the schedule
     */
    public record Reproduction(FaultSequence faults, Schedule schedule) {}
}

package dev.hangover.harness.replay;

import dev.hangover.harness.explore.PointOfNoReturnFinder;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.trace.TraceRecorder;
import java.util.List;
import java.util.Optional;

/** Makes a recorded run again. */
public final class Replayer {
    private final RunKey key;
    private final Case of;
    private final Subject subject;
    private final RunSettings settings;
    private final Choices order;
    private final ChoiceLog taken = new ChoiceLog();

    /**
     * @param key which run it is
     * @param of the case that it is of
     */
    public Replayer(RunKey key, Case of) {
        this.key = key;
        this.of = of;
        this.subject = of.subject(key.sample());
        this.settings = of.bounds(key.sample(), key.rejoin());
        Choices named =
                key.order().isEmpty() ? of.order(key.sample()) : key.order().choices();
        this.order = key.order().holds().isEmpty() ? named : taken.recording(named);
    }

    /**
     * The run, made again, with all that is told of it.
     *
     * @param format writes it down
     * @throws dev.hangover.harness.input.BadInput when it never comes to one of its faults
     */
    public Replay replay(RunFormat format) {
        TraceRecorder recorder = new TraceRecorder(subject);
        End end = end(recorder);
        Outcome outcome = end.outcome();
        Optional<PointOfNoReturn> lost =
                outcome.verdict() == Verdict.CONVERGED ? Optional.empty() : Optional.of(inevitability());
        return new Replay(
                recorder.trace(title(), key.firstFault()),
                outcome,
                end.remarks(),
                lost,
                key.endedAs(outcome),
                key.recordedLaw(outcome),
                recorder.fullTrace(),
                format.write(key.endingAs(outcome), List.of(title(), outcome.sentence(subject.sectionWord()))));
    }

    /**
     * How it ends.
     *
     * @throws dev.hangover.harness.input.BadInput when it never comes to one of its faults
     */
    public Outcome outcome() {
        return end(RunListener.NONE).outcome();
    }

    private String title() {
        return of.title() + (key.sample() == 0 ? "" : ", sample " + key.sample())
                + (key.order().isEmpty() ? "" : ", order " + key.order()) + ", faults " + key.at();
    }

    private End end(RunListener listener) {
        if (order == Choices.fifo() && key.at().places().isEmpty()) {
            return new End(Runs.reference(subject, settings, listener).outcome(), List.of());
        }
        Reference reference = reference();
        Execution execution = Runs.fromBlank(subject, settings, order, FaultPlan.at(key.at()), reference, listener);
        if (!execution.stale().places().isEmpty()) {
            throw StaleFaults.report(execution, subject, settings, reference);
        }
        StaleFaults.requireTaken(order);
        return new End(execution.outcome(), execution.remarks());
    }

    /** When it was lost. */
    private PointOfNoReturn inevitability() {
        return new PointOfNoReturnFinder(subject, settings, reference())
                .of(decided(), key.at(), key.at().places().size());
    }

    /** A hold is over once and for all, so what follows from another death is told by the decisions that it made. */
    private Choices decided() {
        return key.order().holds().isEmpty() ? order : Schedule.of(taken).choices();
    }

    private Reference reference() {
        return Runs.reference(subject, settings, RunListener.NONE);
    }

    private record End(Outcome outcome, List<Remark> remarks) {}
}

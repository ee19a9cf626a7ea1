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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays a recorded run. */
public final class Replayer {
    private final RunKey key;
    private final Case of;
    private final Subject subject;
    private final RunSettings settings;
    private final Choices order;
    private final ChoiceLog taken = new ChoiceLog();
    private Reference reference;

    /**
     * @param key which run it is
     * @param of the case that it is of
     */
    public Replayer(RunKey key, Case of) {
        this.key = key;
        this.of = of;
        this.subject = of.subject(key.sample());
        this.settings = of.bounds(key.sample(), key.rejoin());
        Choices named = of.order(key.sample(), key.order());
        this.order = key.order().holds().isEmpty() ? named : taken.recording(named);
    }

    /**
     * The replayed run with its trace, outcome and point of no return.
     *
     * @param format writes it down
     * @throws dev.hangover.harness.input.BadInput when it never reaches one of its faults
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
     * @throws dev.hangover.harness.input.BadInput when it never reaches one of its faults
     */
    public Outcome outcome() {
        return end(RunListener.NONE).outcome();
    }

    /**
     * What is durable before each start of a process and at the end of the run, then, as {@code reference}, what the reference
     * run had after the same section.
     *
     * @throws dev.hangover.harness.input.BadInput when it never comes to one of its faults
     */
    public List<DurableState> states() {
        StateRecorder recorder = new StateRecorder(subject);
        end(recorder);
        List<DurableState> states = new ArrayList<>(recorder.states());
        reference()
                .imagesAfter(recorder.section())
                .ifPresent(images -> states.add(recorder.state(
                        "reference",
                        "in the run without faults, after " + subject.sectionWord() + " " + recorder.section(),
                        images)));
        return states;
    }

    private String title() {
        return of.title() + (key.sample() == 0 ? "" : ", sample " + key.sample())
                + (key.order().isEmpty() ? "" : ", order " + key.order()) + ", faults " + key.at();
    }

    private End end(RunListener listener) {
        if (order == Choices.fifo() && key.at().places().isEmpty()) {
            return new End(Runs.reference(subject, settings, listener).outcome(), List.of());
        }
        Execution execution = Runs.fromBlank(subject, settings, order, FaultPlan.at(key.at()), reference(), listener);
        StaleFaults.requireNone(execution, order, subject, settings, reference());
        return new End(execution.outcome(), execution.remarks());
    }

    /** The point of no return. */
    private PointOfNoReturn inevitability() {
        return new PointOfNoReturnFinder(subject, settings, reference())
                .of(decided(), key.at(), key.at().places().size());
    }

    /** A hold applies once, so what follows from another death is named by the decisions that it made. */
    private Choices decided() {
        return key.order().holds().isEmpty() ? order : Schedule.of(taken).choices();
    }

    /** Made when it is asked for first: the run itself and its point of no return are judged by the same one. */
    private Reference reference() {
        if (reference == null) {
            reference = Runs.reference(subject, settings, RunListener.NONE);
        }
        return reference;
    }

    private record End(Outcome outcome, List<Remark> remarks) {}
}

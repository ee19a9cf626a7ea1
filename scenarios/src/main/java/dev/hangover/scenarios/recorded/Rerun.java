package dev.hangover.scenarios.recorded;

import dev.hangover.harness.explore.PointOfNoReturn;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Inevitability;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.scenarios.stage.Stage;
import java.util.List;

/** A recorded run, made again. */
public final class Rerun {
    private final RunName name;
    private final SystemUnderTest subject;
    private final RunSettings settings;
    private final Choices order;
    private final ChoiceLog taken = new ChoiceLog();

    /**
     * @param name which run it is
     * @param stage makes its subject
     */
    public Rerun(RunName name, Stage stage) {
        this.name = name;
        this.subject = stage.subject(name.sample());
        this.settings = stage.settings(name.sample(), name.blocks(), name.rejoin());
        Choices named = name.detours().isEmpty()
                ? stage.runOrder(name.sample())
                : name.detours().choices();
        this.order = name.detours().holds().isEmpty() ? named : taken.recording(named);
    }

    /** What runs. */
    public SystemUnderTest subject() {
        return subject;
    }

    /** The name of a sampled or ordinary run, for people. */
    public String title() {
        return name.scenario() + " x " + name.design() + ", " + name.store() + ", seed " + name.seed()
                + (name.sample() == 0 ? "" : ", sample " + name.sample())
                + (name.detours().isEmpty() ? "" : ", order " + name.detours()) + ", faults " + name.coordinates();
    }

    /** How it ends. Throws as {@link #end}. */
    public Outcome outcome(RunListener listener) {
        return end(listener).outcome();
    }

    /**
     * How it ends, with its remarks.
     *
     * @throws BadInput when it never comes to one of its faults
     */
    public End end(RunListener listener) {
        if (order == Choices.straight() && name.coordinates().places().isEmpty()) {
            return new End(Runs.reference(subject, settings, listener).outcome(), List.of());
        }
        Reference reference = reference();
        FaultPlan faults = FaultPlan.at(name.coordinates());
        Execution execution = Runs.fromBlank(subject, settings, order, faults, reference, listener);
        if (!execution.stale().places().isEmpty()) {
            throw Stale.report(execution, subject, settings, reference);
        }
        Stale.requireTaken(order);
        return new End(execution.outcome(), execution.remarks());
    }

    /** When it was lost. */
    public Inevitability inevitability() {
        return new PointOfNoReturn(subject, settings, reference())
                .of(decided(), name.coordinates(), name.coordinates().places().size());
    }

    /** A hold is over once and for all, so what follows from another death is told by the decisions that it made. */
    private Choices decided() {
        return name.detours().holds().isEmpty() ? order : Detours.of(taken).choices();
    }

    private Reference reference() {
        return Runs.reference(subject, settings, RunListener.NONE);
    }

    /**
     * How a run ended.
     *
     * @param remarks effects that differ while the state does not
     */
    public record End(Outcome outcome, List<Remark> remarks) {}
}

package dev.hangover.scenarios.recorded;

import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.shrink.Allowance;
import dev.hangover.harness.shrink.Hunt;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.harness.shrink.Shrunk;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Makes failures of one scenario with one design small. */
public final class Shrinking {
    private final Scenario scenario;
    private final String design;
    private final String store;
    private final String given;
    private final Stage stage;

    /**
     * @param scenario what failed
     * @param design with which design
     * @param store where its databases live
     * @param given options that a replay needs, each with a blank before it
     * @param stage makes subjects of the design
     */
    public Shrinking(Scenario scenario, String design, String store, String given, Stage stage) {
        this.scenario = scenario;
        this.design = design;
        this.store = store;
        this.given = given;
        this.stage = stage;
    }

    /**
     * Makes a failure small.
     *
     * @param name which run it was
     * @param outcome how it ended
     * @param most at most about so many runs
     * @param progress hears how far it is
     * @throws Nondeterminism when the run does not end so again
     */
    public Shrunk<WrittenRun> shrink(RunName name, Outcome outcome, long most, ProgressListener progress) {
        FailureKind kind = FailureKind.of(outcome);
        return new Shrinker<WrittenRun>(
                        (form, allowance) -> fails(form, name.rejoin(), kind, allowance), most, progress)
                .shrink(writtenOut(name))
                .orElseThrow(() -> new Nondeterminism("a run that ended as " + kind
                        + " did not end so when it was written out: " + RunFile.shortest(name)));
    }

    /**
     * The smallest form as results show it.
     *
     * @param rejoin whether its run may end where it has become the reference run again
     */
    public ShrunkForm describe(Shrunk<WrittenRun> shrunk, Outcome outcome, boolean rejoin) {
        WrittenRun form = shrunk.form();
        RunName name = new RunName(
                scenario.name(),
                design,
                store,
                form.blocks(),
                0,
                Limits.MIXED,
                scenario.abci(),
                scenario.workload().seedInHex(),
                0,
                RunName.RANDOM,
                form.detours(),
                form.faults(),
                rejoin,
                RunName.ending(outcome),
                Optional.of(form.story()));
        String token = RunFile.shortest(name);
        return new ShrunkForm(
                token,
                "./hangover replay " + token + given,
                form.faults().toString(),
                form.blocks(),
                form.actions(),
                form.faults().places().size(),
                shrunk.minimal());
    }

    private Optional<WrittenRun> fails(WrittenRun form, boolean rejoin, FailureKind kind, Allowance allowance) {
        Stage itself = stage.with(form.story().in(scenario));
        return new Hunt(itself.subject(0), itself.settings(0, form.blocks(), rejoin), kind, allowance)
                .find(form.faults(), form.detours())
                .map(found -> new WrittenRun(form.story(), form.blocks(), found.faults(), found.detours()));
    }

    private WrittenRun writtenOut(RunName name) {
        List<List<String>> transactions = LongStream.rangeClosed(1, name.blocks() + WrittenRun.BLOCKS_AFTER)
                .mapToObj(height -> stage.transactions(name.sample(), height))
                .toList();
        boolean drawn = name.sample() > 0 && name.detours().isEmpty()
                || !name.detours().holds().isEmpty();
        return new WrittenRun(
                new WrittenOut(transactions, scenario.events()),
                name.blocks(),
                name.coordinates(),
                drawn ? drawn(name) : name.detours());
    }

    /** The schedule that was drawn for a sample, or that holds led to, decision by decision. */
    private Detours drawn(RunName name) {
        SystemUnderTest subject = stage.subject(name.sample());
        RunSettings settings = stage.settings(name.sample(), name.blocks(), name.rejoin());
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        ChoiceLog log = new ChoiceLog();
        Choices order = log.recording(
                name.detours().isEmpty()
                        ? stage.runOrder(name.sample())
                        : name.detours().choices());
        Runs.fromBlank(subject, settings, order, FaultPlan.at(name.coordinates()), reference, RunListener.NONE);
        return Detours.of(log);
    }
}

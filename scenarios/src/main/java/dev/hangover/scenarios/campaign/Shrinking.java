package dev.hangover.scenarios.campaign;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.shrink.Allowance;
import dev.hangover.harness.shrink.Hunt;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.harness.shrink.Shrunk;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.model.host.HostDesign;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.subject.Housing;
import dev.hangover.scenarios.subject.NodeSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Makes failures of one scenario with one design small. */
final class Shrinking {
    private final Scenario scenario;
    private final HostDesign design;
    private final Housing housing;
    private final String store;

    /**
     * @param scenario what failed
     * @param design with which design
     * @param housing where databases live while it is shrunk
     * @param store the same as tokens say it
     */
    Shrinking(Scenario scenario, HostDesign design, Housing housing, String store) {
        this.scenario = scenario;
        this.design = design;
        this.housing = housing;
        this.store = store;
    }

    /**
     * Makes a failure small.
     *
     * @param sample number of the workload
     * @param detours the schedule in place of the drawn one; none when that is meant
     * @param faults where they strike
     * @param outcome how the run ended
     * @param most at most about so many runs
     * @param progress hears how far it is
     * @return empty when the run does not end so
     */
    Optional<Shrunk<WrittenRun>> shrink(
            int sample, Detours detours, Coordinates faults, Outcome outcome, long most, ProgressListener progress) {
        FailureKind kind = FailureKind.of(outcome);
        WrittenRun failing = writtenOut(sample, detours, faults);
        return new Shrinker<WrittenRun>((form, allowance) -> fails(form, kind, allowance), most, progress::progress)
                .shrink(failing);
    }

    /** The smallest form as results show it. */
    ShrunkForm describe(Shrunk<WrittenRun> shrunk, Outcome outcome) {
        WrittenRun form = shrunk.form();
        RunName name = new RunName(
                scenario.name(),
                design.name(),
                store,
                form.blocks(),
                0,
                scenario.abci(),
                scenario.workload().seedInHex(),
                0,
                form.detours(),
                form.faults(),
                RunName.ending(outcome),
                Optional.of(form.story()));
        return new ShrunkForm(
                name.token().toString(),
                form.faults().toString(),
                form.blocks(),
                form.actions(),
                form.faults().places().size(),
                shrunk.minimal());
    }

    private Optional<WrittenRun> fails(WrittenRun form, FailureKind kind, Allowance allowance) {
        NodeSubject subject = new Stage(form.story().in(scenario), design, housing).subject(0);
        return new Hunt(subject, new RunSettings(form.blocks(), true), kind, allowance)
                .find(form.faults(), form.detours())
                .map(found -> new WrittenRun(form.story(), form.blocks(), found.faults(), found.detours()));
    }

    private WrittenRun writtenOut(int sample, Detours detours, Coordinates faults) {
        Stage stage = new Stage(scenario, design, housing);
        int blocks = scenario.workload().blocks();
        List<List<String>> transactions = LongStream.rangeClosed(1, blocks + WrittenRun.BLOCKS_AFTER)
                .mapToObj(height -> stage.transactions(sample, height))
                .toList();
        WrittenOut story = new WrittenOut(transactions, scenario.events());
        boolean straight = sample == 0 || !detours.isEmpty();
        return new WrittenRun(story, blocks, faults, straight ? detours : drawn(stage, sample, faults));
    }

    /** The schedule that was drawn for a sample, decision by decision. */
    private Detours drawn(Stage stage, int sample, Coordinates faults) {
        NodeSubject subject = stage.subject(sample);
        RunSettings settings = new RunSettings(scenario.workload().blocks(), true);
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        ChoiceLog log = new ChoiceLog();
        Choices order = log.recording(stage.runOrder(sample));
        Runs.fromBlank(subject, settings, order, FaultPlan.at(faults), reference, RunListener.NONE);
        return Detours.of(log);
    }
}

package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.expectation.Demands;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.model.cosmos.app.Abci;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One story to explore: what a chain does, what may go wrong, and how each design is expected to end.
 *
 * @param name the file's name without its ending
 * @param file path of the file as the user gave it; empty for a built-in scenario
 * @param title one sentence
 * @param source where the story comes from, or empty
 * @param subject who is watched
 * @param workload what the chain is asked to do
 * @param events what happens besides the workload, in the order of the file
 * @param abci the form of the block cycle
 * @param faults what may go wrong, and in how many ways it is tried
 * @param designs the designs to explore, each with what is expected of it
 * @param demands what is demanded of every design beside its verdict, unless more is said of the design
 */
public record Scenario(
        String name,
        String file,
        String title,
        String source,
        SubjectKind subject,
        WorkloadSpec workload,
        List<ScenarioEvent> events,
        Abci abci,
        FaultSettings faults,
        SortedMap<String, Expectation> designs,
        Demands demands) {
    /** Keeps copies. */
    public Scenario {
        events = List.copyOf(events);
        designs = Collections.unmodifiableSortedMap(new TreeMap<>(designs));
    }

    /** The same story with this form of the block cycle. */
    public Scenario withAbci(Abci other) {
        return new Scenario(name, file, title, source, subject, workload, events, other, faults, designs, demands);
    }

    /** The same story with other events. */
    public Scenario withEvents(List<ScenarioEvent> other) {
        return new Scenario(name, file, title, source, subject, workload, other, abci, faults, designs, demands);
    }

    /** The same story with other faults. */
    public Scenario with(FaultSettings other) {
        return new Scenario(name, file, title, source, subject, workload, events, abci, other, designs, demands);
    }

    /**
     * The same story with the order of tasks chosen in another way.
     *
     * @param how in which
     * @param samples how many schedules are sampled
     */
    public Scenario withSchedules(ScheduleKind how, int samples) {
        return with(new FaultSettings(faults.kinds(), faults.crashes(), faults.restarts(), how, samples));
    }

    /** The same story with other most numbers of faults in a run. */
    public Scenario withFaults(int mostCrashes, int mostRestarts) {
        return with(new FaultSettings(faults.kinds(), mostCrashes, mostRestarts, faults.schedules(), faults.runs()));
    }

    /** The same story with other expectations. */
    public Scenario expecting(SortedMap<String, Expectation> other) {
        return new Scenario(name, file, title, source, subject, workload, events, abci, faults, other, demands);
    }

    /** The same story with another workload. */
    public Scenario with(WorkloadSpec other) {
        return new Scenario(name, file, title, source, subject, other, events, abci, faults, designs, demands);
    }

    /** The same story over another number of blocks. */
    public Scenario withBlocks(int blocks) {
        return with(workload.with(blocks, workload.actions(), workload.seed()));
    }
}

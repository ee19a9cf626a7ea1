package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.expectation.Demands;
import dev.hangover.harness.expectation.Expectation;
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
 * @param subject who is watched, one of {@link Limits#SUBJECTS}
 * @param workload what the chain is asked to do
 * @param events what happens besides the workload, in the order of the file
 * @param abci the form of the block cycle: {@code legacy} or {@code finalize}
 * @param faults kinds of faults that may strike
 * @param crashes most crashes in one run
 * @param restarts most clean restarts in one run
 * @param schedules how the order of tasks is chosen: {@code fifo} or {@code random}
 * @param runs how many schedules are sampled; 0 unless they are random
 * @param designs the designs to explore, each with what is expected of it
 * @param demands what is demanded of every design beside its verdict, unless more is said of the design
 */
public record Scenario(
        String name,
        String file,
        String title,
        String source,
        String subject,
        WorkloadSpec workload,
        List<ScenarioEvent> events,
        String abci,
        List<String> faults,
        int crashes,
        int restarts,
        String schedules,
        int runs,
        SortedMap<String, Expectation> designs,
        Demands demands) {
    /** Keeps copies. */
    public Scenario {
        events = List.copyOf(events);
        faults = List.copyOf(faults);
        designs = Collections.unmodifiableSortedMap(new TreeMap<>(designs));
    }

    /** Demands nothing beside the verdicts. */
    public Scenario(
            String name,
            String file,
            String title,
            String source,
            String subject,
            WorkloadSpec workload,
            List<ScenarioEvent> events,
            String abci,
            List<String> faults,
            int crashes,
            int restarts,
            String schedules,
            int runs,
            SortedMap<String, Expectation> designs) {
        this(
                name,
                file,
                title,
                source,
                subject,
                workload,
                events,
                abci,
                faults,
                crashes,
                restarts,
                schedules,
                runs,
                designs,
                Demands.NONE);
    }

    /** The same story with this form of the block cycle. */
    public Scenario withAbci(String other) {
        return new Scenario(
                name, file, title, source, subject, workload, events, other, faults, crashes, restarts, schedules, runs,
                designs, demands);
    }

    /** The same story with other events. */
    public Scenario withEvents(List<ScenarioEvent> other) {
        return new Scenario(
                name, file, title, source, subject, workload, other, abci, faults, crashes, restarts, schedules, runs,
                designs, demands);
    }

    /**
     * The same story with the order of tasks chosen in another way.
     *
     * @param how one of {@link Limits#SCHEDULES}
     * @param samples how many schedules are sampled
     */
    public Scenario withSchedules(String how, int samples) {
        return new Scenario(
                name, file, title, source, subject, workload, events, abci, faults, crashes, restarts, how, samples,
                designs, demands);
    }

    /** The same story with other most numbers of faults in a run. */
    public Scenario withFaults(int mostCrashes, int mostRestarts) {
        return new Scenario(
                name,
                file,
                title,
                source,
                subject,
                workload,
                events,
                abci,
                faults,
                mostCrashes,
                mostRestarts,
                schedules,
                runs,
                designs,
                demands);
    }

    /** The same story with other expectations. */
    public Scenario expecting(SortedMap<String, Expectation> other) {
        return new Scenario(
                name, file, title, source, subject, workload, events, abci, faults, crashes, restarts, schedules, runs,
                other, demands);
    }

    /** The same story with another workload. */
    public Scenario with(WorkloadSpec other) {
        return new Scenario(
                name, file, title, source, subject, other, events, abci, faults, crashes, restarts, schedules, runs,
                designs, demands);
    }

    /** The same story over another number of blocks. */
    public Scenario withBlocks(int blocks) {
        return with(workload.with(blocks, workload.actions(), workload.seed()));
    }
}

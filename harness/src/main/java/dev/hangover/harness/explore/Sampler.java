package dev.hangover.harness.explore;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;

/**
 * Makes runs whose schedule and faults are drawn from a seed: beyond the bounds within which everything can be tried.
 * Every one is judged by the first-in-first-out reference, because a result that depends on when a background task ran
 * lets equal machines end differently. A sampled run never ends early by rejoining the reference: what it has yet to draw may differ.
 */
public final class Sampler {
    private final Subject subject;
    private final RunSettings settings;
    private final Reference reference;
    private final TwinCheck twins;

    /**
     * @param subject what is sampled
     * @param settings bounds of each run
     * @param reference its reference run
     * @param twins decides which runs are made twice; shared by the samplers of one exploration
     */
    public Sampler(Subject subject, RunSettings settings, Reference reference, TwinCheck twins) {
        this.subject = subject;
        this.settings = settings;
        this.reference = reference;
        this.twins = twins;
    }

    /**
     * One run from the very beginning.
     *
     * @param order decides the order of tasks
     * @param faults drawn from here; the same choices draw the same faults
     * @param most most faults in the run; how many it is, is drawn too
     */
    public Execution sample(Choices order, Choices faults, int most) {
        int count = faults.fork("how many").choose("faults", most + 1);
        return twins.sometimes(listener -> Runs.fromBlank(
                subject,
                settings,
                order,
                FaultPlan.drawn(faults, count, reference.boundaries(), settings.horizon(), settings.kinds()),
                reference,
                listener));
    }
}

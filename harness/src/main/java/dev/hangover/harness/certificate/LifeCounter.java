package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.Optional;
import java.util.SortedSet;

/** A fault plan that also counts the lives of the process. */
final class LifeCounter implements FaultPlan, RunListener {
    private final FaultPlan plan;
    private int begun;
    private int afterLastDeath;

    LifeCounter(FaultSequence at) {
        this.plan = FaultPlan.at(at);
    }

    /** Number of the first life, counted from 0, after the last fault that ended one. */
    int afterLastDeath() {
        return afterLastDeath;
    }

    @Override
    public void starts(String why, Images images) {
        begun++;
    }

    @Override
    public boolean strikes(Place place) {
        boolean strikes = plan.strikes(place);
        afterLastDeath = strikes ? begun : afterLastDeath;
        return strikes;
    }

    @Override
    public boolean terminates() {
        return plan.terminates();
    }

    @Override
    public String loss(SortedSet<String> possible) {
        return plan.loss(possible);
    }

    @Override
    public Optional<WriteFailure> fails(Place write) {
        return plan.fails(write);
    }

    @Override
    public boolean spent() {
        return plan.spent();
    }

    @Override
    public FaultSequence remaining() {
        return plan.remaining();
    }
}

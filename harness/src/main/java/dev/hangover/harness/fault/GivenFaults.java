package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A fault plan with given faults, one after the other. */
final class GivenFaults implements FaultPlan {
    private final List<Fault> faults;
    private int next;

    GivenFaults(FaultSequence coordinates) {
        this.faults = coordinates.faults();
    }

    @Override
    public boolean strikes(Place place) {
        if (!isNext(place) || faults.get(next).isWriteFailure()) {
            return false;
        }
        next++;
        return true;
    }

    @Override
    public boolean terminates() {
        return faults.get(next - 1).kind() == FaultKind.TERMINATE;
    }

    @Override
    public String loss(SortedSet<String> possible) {
        return faults.get(next - 1).variant();
    }

    @Override
    public Optional<WriteFailure> fails(Place write) {
        Optional<WriteFailure> failure =
                isNext(write) ? WriteFailure.find(faults.get(next).variant()) : Optional.empty();
        next += failure.isPresent() ? 1 : 0;
        return failure;
    }

    @Override
    public boolean spent() {
        return next == faults.size();
    }

    @Override
    public FaultSequence remaining() {
        return new FaultSequence(faults.subList(next, faults.size()));
    }

    private boolean isNext(Place place) {
        return !spent() && faults.get(next).place().equals(place);
    }
}

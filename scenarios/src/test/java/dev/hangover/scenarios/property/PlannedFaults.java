package dev.hangover.scenarios.property;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Lets planned faults strike, one after the other, in the blocks up to a horizon. Serves one run. */
final class PlannedFaults implements FaultPlan {
    private final List<PlannedFault> faults;
    private final long horizon;
    private int struck;
    private int counted;

    PlannedFaults(List<PlannedFault> faults, long horizon) {
        this.faults = List.copyOf(faults);
        this.horizon = horizon;
    }

    /** How many have struck. */
    int struck() {
        return struck;
    }

    @Override
    public boolean strikes(Place place) {
        return !spent() && faults.get(struck).counts(place) && isDue(place);
    }

    @Override
    public boolean terminates() {
        return faults.get(struck - 1).kind() == FaultKind.TERMINATE;
    }

    @Override
    public String loss(SortedSet<String> possible) {
        PlannedFault fault = faults.get(struck - 1);
        return fault.kind() == FaultKind.POWER_LOSS && !possible.isEmpty()
                ? List.copyOf(possible).get(fault.manner() % possible.size())
                : "";
    }

    @Override
    public Optional<WriteFailure> fails(Place write) {
        if (spent() || faults.get(struck).kind() != FaultKind.IO_ERROR || !isDue(write)) {
            return Optional.empty();
        }
        WriteFailure[] failures = WriteFailure.values();
        return Optional.of(failures[faults.get(struck - 1).manner() % failures.length]);
    }

    @Override
    public boolean spent() {
        return struck == faults.size();
    }

    private boolean isDue(Place place) {
        if (place.section() > horizon || ++counted < faults.get(struck).nth()) {
            return false;
        }
        struck++;
        counted = 0;
        return true;
    }
}

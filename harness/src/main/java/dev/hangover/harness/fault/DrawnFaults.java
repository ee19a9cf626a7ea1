package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A fault plan that draws its faults: each strikes after a drawn number of places. */
final class DrawnFaults implements FaultPlan {
    private final Choices choices;
    private final int spread;
    private final long lastSection;
    private final List<FaultKind> kinds;
    private int left;
    private int countdown;

    DrawnFaults(Choices choices, int faults, int spread, long lastSection, List<FaultKind> kinds) {
        this.choices = choices.fork("faults");
        this.spread = Math.max(1, spread);
        this.lastSection = lastSection;
        this.kinds = List.copyOf(kinds);
        this.left = faults;
        this.countdown = this.choices.choose("places until the first fault", this.spread);
    }

    @Override
    public boolean strikes(Place place) {
        boolean onlyWrites = kinds.contains(FaultKind.IO_ERROR) && !kills() && !kinds.contains(FaultKind.TERMINATE);
        return !onlyWrites && comes(place);
    }

    @Override
    public boolean terminates() {
        return kinds.contains(FaultKind.TERMINATE)
                && (!kills() || choices.choose("whether the process is asked to stop", 2) == 1);
    }

    private boolean kills() {
        return kinds.contains(FaultKind.CRASH) || kinds.contains(FaultKind.POWER_LOSS);
    }

    @Override
    public String loss(SortedSet<String> possible) {
        if (!kinds.contains(FaultKind.POWER_LOSS) || possible.isEmpty()) {
            return "";
        }
        List<String> losses = new ArrayList<>(possible);
        int choice = choices.choose("what a power cut takes", losses.size() + 1);
        return choice == 0 ? "" : losses.get(choice - 1);
    }

    @Override
    public Optional<WriteFailure> fails(Place write) {
        if (!kinds.contains(FaultKind.IO_ERROR) || !comes(write)) {
            return Optional.empty();
        }
        WriteFailure[] failures = WriteFailure.values();
        return Optional.of(failures[choices.choose("how a write fails", failures.length)]);
    }

    @Override
    public boolean spent() {
        return left == 0;
    }

    private boolean comes(Place place) {
        if (left == 0 || place.section() > lastSection || countdown-- > 0) {
            return false;
        }
        left--;
        countdown = choices.choose("places until the next fault", Math.max(1, spread / 4));
        return true;
    }
}

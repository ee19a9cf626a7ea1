package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.simulation.OutsideTheSimulation;
import dev.hangover.harness.simulation.Place;
import java.util.concurrent.locks.LockSupport;

/** A fault plan that at one place reports to the parent and waits to be killed: the process does nothing after that. */
@OutsideTheSimulation(reason = "the child waits there for a signal of the operating system")
final class DeathAt implements FaultPlan {
    private final Place death;
    private final ChildMessages announcements;

    DeathAt(Place death, ChildMessages announcements) {
        this.death = death;
        this.announcements = announcements;
    }

    @Override
    public boolean strikes(Place place) {
        if (!place.equals(death)) {
            return false;
        }
        announcements.at(place);
        while (true) {
            LockSupport.park(this);
        }
    }

    @Override
    public boolean spent() {
        return false;
    }
}

package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Place;
import java.util.List;

/** Strikes at given places, one after the other. */
final class GivenFaults implements FaultPlan {
    private final List<Place> places;
    private int next;

    GivenFaults(Coordinates coordinates) {
        this.places = coordinates.places();
    }

    @Override
    public boolean strikes(Place place) {
        if (spent() || !places.get(next).equals(place)) {
            return false;
        }
        next++;
        return true;
    }

    @Override
    public boolean spent() {
        return next == places.size();
    }

    @Override
    public Coordinates remaining() {
        return new Coordinates(places.subList(next, places.size()));
    }
}

package dev.hangover.model.cosmos.store;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Simulation;

/** Kills the process when it comes to its n-th boundary of those that count. */
public final class StrikeAt implements Observer {
    private final Boundary only;
    private int left;

    private StrikeAt(Boundary only, int left) {
        this.only = only;
        this.left = left;
    }

    /** A life that ends at the n-th boundary of any name, counted from 1. */
    public static Simulation any(int n) {
        return new Simulation(Choices.fifo(), new StrikeAt(null, n));
    }

    /** A life that ends when it comes to this boundary for the n-th time. */
    public static Simulation at(Boundary boundary, int n) {
        return new Simulation(Choices.fifo(), new StrikeAt(boundary, n));
    }

    @Override
    public boolean strikes(Place place) {
        return (only == null || only.equals(place.boundary())) && --left == 0;
    }
}

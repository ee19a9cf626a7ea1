package dev.hangover.scenarios.campaign;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.simulation.Place;
import java.util.stream.Collectors;

/** A place was asked for that the run never came to. */
final class Stale {
    private static final int NEAREST = 5;

    private Stale() {}

    /** Names the places of the same block that are there. */
    static BadInput report(Coordinates stale, Reference reference) {
        Place missed = stale.places().get(0);
        String nearest = reference.candidates().stream()
                .map(Candidate::place)
                .filter(place -> place.section() == missed.section())
                .filter(place ->
                        !place.boundary().equals(missed.boundary()) || place.occurrence() < missed.occurrence())
                .sorted((one, other) -> Boolean.compare(
                        other.boundary().equals(missed.boundary()),
                        one.boundary().equals(missed.boundary())))
                .limit(NEAREST)
                .map(Place::toString)
                .collect(Collectors.joining(", "));
        return new BadInput("stale coordinates: the run never came to " + missed
                + (nearest.isEmpty() ? "" : " (it passes, among others, " + nearest + ")"));
    }
}

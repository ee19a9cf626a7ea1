package dev.hangover.scenarios.recorded;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.Place;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.stage.Parties;

/** Reads where {@code --at} wants faults to strike. */
public final class StrikeOption {
    private StrikeOption() {}

    /** @throws BadInput when these are no coordinates */
    public static Coordinates parse(String text, SystemUnderTest subject) {
        try {
            return Coordinates.parse(text, subject.aliases());
        } catch (IllegalArgumentException e) {
            throw new BadInput("--at: " + e.getMessage());
        }
    }

    /** @throws BadInput when a run of this scenario can never come there */
    public static void requirePossible(Coordinates coordinates, Scenario scenario) {
        coordinates.places().forEach(place -> requirePossible("--at", place, scenario));
    }

    static void requirePossible(String option, Place place, Scenario scenario) {
        String boundary = place.boundary().name();
        if (!Coordinates.isRestart(place) && !Parties.boundaries(scenario).contains(boundary)) {
            throw new BadInput(option + ": no such boundary: '" + boundary + "' (see 'hangover list boundaries'"
                    + Parties.hint(scenario) + ")");
        }
        if (place.section() < 1 || place.section() > scenario.workload().blocks()) {
            throw new BadInput(option + ": " + place + " is not in blocks 1 to "
                    + scenario.workload().blocks() + " of scenario '" + scenario.name() + "'");
        }
    }
}

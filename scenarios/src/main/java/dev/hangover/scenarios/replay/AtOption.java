package dev.hangover.scenarios.replay;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Place;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Parties;

/** Parses the value of {@code --at}: where faults strike. */
public final class AtOption {
    private AtOption() {}

    /** @throws BadInput when these are no coordinates */
    public static FaultSequence parse(String text, Subject subject) {
        try {
            return FaultSequence.parse(text, subject.aliases());
        } catch (IllegalArgumentException e) {
            throw new BadInput("--at: " + e.getMessage());
        }
    }

    /** @throws BadInput when a run of this scenario can never come there */
    public static void requirePossible(FaultSequence coordinates, Scenario scenario) {
        coordinates.places().forEach(place -> requirePossible("--at", place, scenario));
    }

    static void requirePossible(String option, Place place, Scenario scenario) {
        String boundary = place.boundary().name();
        if (!FaultSequence.isRestart(place) && !Parties.boundaries(scenario).contains(boundary)) {
            throw new BadInput(option + ": no such boundary: '" + boundary + "' (see 'hangover list boundaries'"
                    + Parties.hint(scenario) + ")");
        }
        if (place.section() < 1 || place.section() > scenario.workload().blocks()) {
            throw new BadInput(option + ": " + place + " is not in blocks 1 to "
                    + scenario.workload().blocks() + " of scenario '" + scenario.name() + "'");
        }
    }
}

package dev.hangover.scenarios.replay;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.Collection;
import java.util.Optional;

/** Finds the scenario of a recorded run. */
public final class RecordedScenario {
    private RecordedScenario() {}

    /**
     * The scenario as it was when the run was made.
     *
     * @param run names it
     * @param given the scenario that it is of, when it is not a built-in one
     * @param designs names of all designs that are there
     * @throws BadInput when there is no such scenario, when another one is given, or when its design is not here
     */
    public static Scenario of(RunKey run, Optional<Scenario> given, Collection<String> designs) {
        NodeKey name = NodeKey.of(run);
        Scenario same = name.in(given.orElseGet(() -> builtIn(name.scenario(), designs)), run);
        if (!designs.contains(name.design())) {
            throw new BadInput("the token names a design that is not here: '" + name.design()
                    + "' (if it is a plugin's, give its jar with --plugin)");
        }
        return same;
    }

    private static Scenario builtIn(String name, Collection<String> designs) {
        if (!Catalogue.names().contains(name)) {
            throw new BadInput(
                    "the token is of scenario '" + name + "', which is not built in (give its file with --scenario)");
        }
        return new Catalogue(designs).find(name);
    }
}

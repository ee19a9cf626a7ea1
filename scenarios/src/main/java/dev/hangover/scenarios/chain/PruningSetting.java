package dev.hangover.scenarios.chain;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.cosmos.multistore.Pruning;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;

/** Reads from a scenario which old versions of the trees are kept. */
public final class PruningSetting {
    private static final int MOST = 1_000;

    private PruningSetting() {}

    /**
     * All of them, where the scenario says nothing.
     *
     * @throws BadInput when the number is none, or there is none
     */
    public static Pruning of(Scenario scenario) {
        Pruning pruning = Pruning.KEEP_ALL;
        for (ScenarioEvent event : scenario.events()) {
            if (event.kind().equals(EventKind.PRUNING.word())) {
                pruning = new Pruning(kept(scenario, event.settings().getOrDefault("keep", "nothing")));
            }
        }
        return pruning;
    }

    private static int kept(Scenario scenario, String text) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new BadInput("scenario '" + scenario.name() + "', event pruning: keep is '" + text
                    + "' (must be a number from 1 to " + MOST + ")");
        }
        return Integer.parseInt(text);
    }
}

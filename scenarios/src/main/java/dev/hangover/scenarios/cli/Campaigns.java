package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.explore.Campaign;
import java.util.List;

/** Makes the campaign when a command needs it, so that help and mistakes are answered at once. */
@FunctionalInterface
interface Campaigns {
    /**
     * A campaign that knows the built-in designs, and those of plugins.
     *
     * @param plugins paths of jars
     * @throws dev.hangover.harness.input.BadInput when one cannot be used
     */
    Campaign with(List<String> plugins);
}

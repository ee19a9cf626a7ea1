package dev.hangover.scenarios.explore;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * The plugins that were loaded.
 *
 * @param all each of them
 * @param designs all designs, those of the plugins among them
 */
record LoadedPlugins(List<Plugin> all, HostDesigns designs) {
    /** Keeps a copy. */
    LoadedPlugins {
        all = List.copyOf(all);
    }

    /** The options that a replay must be given beside the token, each with a blank before it. */
    String given(Scenario scenario, String design) {
        String file = scenario.file().isEmpty() ? "" : " --scenario " + scenario.file();
        return of(design).map(plugin -> file + " --plugin " + plugin.jar()).orElse(file);
    }

    /** The plugin that brought a design. */
    Optional<Plugin> of(String design) {
        return all.stream()
                .filter(plugin -> plugin.designs().contains(designs.get(design)))
                .findFirst();
    }
}

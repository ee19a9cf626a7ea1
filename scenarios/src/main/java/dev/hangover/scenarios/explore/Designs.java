package dev.hangover.scenarios.explore;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.incidents.FlawedDesigns;
import dev.hangover.model.incidents.variant.KeptBlocks;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Term;
import java.util.List;
import java.util.Optional;

/** The host designs that can be explored: those of the program, those with the bug of an incident, and those of plugins. */
public final class Designs {
    private final HostDesigns all;
    private final List<Plugin> plugins;

    /** Without plugins. */
    public Designs(HostDesigns builtIn) {
        this(builtIn, List.of());
    }

    /**
     * @param builtIn those that come with the program; those with a flaw that an incident made known are added
     * @param plugins more of them
     * @throws BadInput when two have the same name
     */
    public Designs(HostDesigns builtIn, List<Plugin> plugins) {
        this.all = Plugin.join(FlawedDesigns.beside(builtIn).with(KeptBlocks.variants()), plugins);
        this.plugins = List.copyOf(plugins);
    }

    /**
     * The design of this name.
     *
     * @throws IllegalArgumentException naming all designs, when there is none
     */
    public HostDesign get(String name) {
        return all.get(name);
    }

    /** Their names. */
    public List<String> names() {
        return List.copyOf(all.byName().keySet());
    }

    /** Their names and summaries, in the order in which they are listed. */
    public List<Term> terms() {
        return all.byName().values().stream()
                .map(design -> new Term(design.name(), design.summary()))
                .toList();
    }

    /** The scenarios that these designs can be explored in. */
    public Catalogue catalogue() {
        return new Catalogue(names());
    }

    /** The options that a replay must be given beside the token, each with a blank before it. */
    String options(Scenario scenario, String design) {
        String file = scenario.file().isEmpty() ? "" : " --scenario " + scenario.file();
        return broughtBy(design)
                .map(plugin -> file + " --plugin " + plugin.jar())
                .orElse(file);
    }

    /** What to say when a run asked a design for something that it does not have: a plugin built for another program does. */
    RuntimeException unfit(String design, LinkageError found) {
        return broughtBy(design).map(plugin -> plugin.unfit(design, found)).orElseThrow(() -> found);
    }

    private Optional<Plugin> broughtBy(String design) {
        return plugins.stream()
                .filter(plugin -> plugin.designs().contains(all.get(design)))
                .findFirst();
    }
}

package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Explorable;
import dev.hangover.scenarios.explore.NodeExploration;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.realkill.CheckedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that choose what is explored. */
final class ChosenCases {
    private static final String ALL = "all";

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description =
                    "Names, or paths of .yaml files; every built-in scenario when none is given. Variants, with --subject.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            description = "What is explored: node (default), or a subject of a plugin; see 'hangover list subjects'.")
    private String subject = Subjects.NODE;

    @Option(
            names = "--design",
            paramLabel = "NAME",
            description = "A design; all: those that the scenario lists, compared; they are explored by default too.")
    private String design;

    @Mixin
    private Overrides overrides = new Overrides();

    /** Scenarios and variants as the user named them. */
    List<String> named() {
        return List.copyOf(scenarios);
    }

    /** Whether designs are to be compared with each other. */
    boolean comparesDesigns() {
        return ALL.equals(design);
    }

    /**
     * The cases.
     *
     * @param store where databases live
     * @param at coordinates of the only run; null when there are others
     * @param holds tasks that are held in it
     * @param realKill whether processes are really killed
     * @throws BadInput when an option is wrong, or does not fit another one
     */
    List<Chosen> of(Subjects subjects, String store, String at, List<String> holds, boolean realKill) {
        Words.require("--subject", subject, subjects.names());
        overrides.check();
        Words.requireDifferent("", scenarios);
        if (subject.equals(Subjects.NODE)) {
            return ofNode(subjects, at, realKill);
        }
        ChosenVariants chosen = new ChosenVariants(subjects.family(subject), overrides.given(), at != null);
        chosen.requireNone("--design", design);
        chosen.requireNone("--store", store.equals(Limits.STORES.get(0)) ? null : store);
        chosen.requireNone("--hold", holds.isEmpty() ? null : holds.get(0));
        chosen.requireNone("--real-kill", realKill ? "" : null);
        overrides.requireUsed(at);
        return chosen.of(scenarios).stream().map(one -> new Chosen(one, true)).toList();
    }

    private List<Chosen> ofNode(Subjects subjects, String at, boolean realKill) {
        List<String> designs = new ArrayList<>(List.of(ALL));
        designs.addAll(subjects.designs().names());
        if (design != null) {
            Words.require("--design", design, designs);
        }
        Catalogue catalogue = subjects.designs().catalogue();
        if (scenarios.isEmpty() && realKill) {
            if (overrides.given().seeds() > 1) {
                throw new BadInput(
                        "--seeds " + overrides.given().seeds()
                                + ": each case of the fixed set of --real-kill has one seed (leave the option out, or name a scenario)");
            }
            return casesChecked(subjects, catalogue);
        }
        List<Scenario> chosen = scenarios.isEmpty()
                ? catalogue.all()
                : scenarios.stream().map(catalogue::find).toList();
        overrides.requireUsed(at);
        if (!scenarios.isEmpty()) {
            chosen.forEach(scenario -> overrides.requireUsed(scenario, at));
        }
        List<Chosen> cases = new ArrayList<>();
        for (Scenario original : chosen) {
            for (Scenario scenario : overrides.eachOf(original, at)) {
                List<String> wanted = design == null || design.equals(ALL)
                        ? List.copyOf(scenario.designs().keySet())
                        : List.of(design);
                wanted.forEach(one -> cases.add(
                        new Chosen(new NodeExploration(subjects.node(), scenario, one), one.equals(wanted.get(0)))));
            }
        }
        return cases;
    }

    private List<Chosen> casesChecked(Subjects subjects, Catalogue catalogue) {
        List<Chosen> checked = CheckedCases.all().stream()
                .filter(name -> design == null || design.equals(ALL) || design.equals(name.design()))
                .map(name -> new Chosen(
                        new NodeExploration(
                                subjects.node(),
                                overrides.applyTo(
                                        catalogue.find(name.scenario()).withBlocks(CheckedCases.BLOCKS)),
                                name.design()),
                        true))
                .toList();
        if (checked.isEmpty()) {
            throw new BadInput("--real-kill: no case of the fixed set has design '" + design + "' (name a scenario)");
        }
        return checked;
    }

    /** Of several seeds, scenarios in which nothing is drawn have taken the first: every seed gives the same case there. */
    Optional<String> inOneSeed(List<Chosen> cases, String at) {
        String alike = cases.stream()
                .flatMap(one -> one.node().stream())
                .map(NodeExploration::scenario)
                .filter(scenario -> overrides.ignoresSeeds(scenario, at))
                .map(Scenario::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(alike)
                .filter(names -> !names.isEmpty())
                .map(names -> "With one seed, because nothing is drawn there: " + names + ".");
    }

    /** @param first whether it is the first of its scenario */
    record Chosen(Explorable what, boolean first) {
        Optional<NodeExploration> node() {
            return what instanceof NodeExploration node ? Optional.of(node) : Optional.empty();
        }
    }
}

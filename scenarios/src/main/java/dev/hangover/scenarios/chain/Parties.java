package dev.hangover.scenarios.chain;

import dev.hangover.model.node.NodeBoundaries;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.network.NetworkBoundaries;
import dev.hangover.scenarios.chain.network.Outside;
import dev.hangover.scenarios.chain.network.TwoKernels;
import dev.hangover.scenarios.chain.network.Validators;
import java.util.List;
import java.util.TreeSet;

/** Who takes part in a scenario, and how boundaries are named when it is more than one node. */
public final class Parties {
    private Parties() {}

    /** Names of the parties that can die; empty for a single node, whose boundaries carry no name. */
    public static List<String> names(Scenario scenario) {
        return switch (scenario.subject()) {
            case VALIDATORS -> Validators.NAMES;
            case TWO_KERNELS -> TwoKernels.NAMES;
            case OUTSIDE -> List.of(Outside.NODE);
            case NODE -> List.of();
        };
    }

    /** Every party that any scenario knows. */
    public static List<String> all() {
        return Validators.NAMES;
    }

    /** The boundaries at which a process of the scenario can die. */
    public static TreeSet<String> boundaries(Scenario scenario) {
        TreeSet<String> boundaries = new TreeSet<>();
        for (String boundary : NodeBoundaries.meanings().keySet()) {
            if (names(scenario).isEmpty()) {
                boundaries.add(boundary);
            }
            names(scenario).forEach(name -> boundaries.add(name + "." + boundary));
        }
        for (String boundary : NetworkBoundaries.meanings().keySet()) {
            names(scenario).forEach(name -> boundaries.add(name + "." + boundary));
        }
        return boundaries;
    }

    /** How to name a boundary, for a message; nothing when there is nothing to add. */
    public static String hint(Scenario scenario) {
        List<String> names = names(scenario);
        return names.isEmpty() ? "" : ", here with one of " + names + " in front, as in " + names.get(0) + ".crank.end";
    }
}

package dev.hangover.scenarios.chain;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.node.NodeBoundaries;
import dev.hangover.scenarios.catalogue.Limits;
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
            case Limits.VALIDATORS -> Validators.NAMES;
            case Limits.TWO_KERNELS -> TwoKernels.NAMES;
            case Limits.OUTSIDE -> List.of(Outside.NODE);
            default -> List.of();
        };
    }

    /** Every party that any scenario knows. */
    public static List<String> all() {
        return Validators.NAMES;
    }

    /** @throws BadInput when schedules are to be drawn, but the parties take turns, or a fault could strike none of them */
    public static void requirePossible(Scenario scenario) {
        for (String fault : scenario.faults()) {
            if (!names(scenario).isEmpty() && Limits.OF_SINGLE_NODES.contains(fault)) {
                throw new BadInput(
                        "scenario '" + scenario.name() + "' has several parties, each with its own disks: " + fault
                                + " can strike single nodes only (leave it out of the faults, or take a scenario with one node)");
            }
        }
        if (!names(scenario).isEmpty() && !scenario.schedules().equals("fifo")) {
            throw new BadInput("scenario '" + scenario.name() + "' has several parties that take turns: its schedules "
                    + "cannot be " + scenario.schedules() + " (leave --schedules out, or give fifo)");
        }
    }

    /** The boundaries at which somebody can die in the scenario. */
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

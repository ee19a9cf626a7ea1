package dev.hangover.scenarios.chain;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.BlockSource;
import dev.hangover.model.workload.DrawnBlocks;
import dev.hangover.model.workload.SwarmBlocks;
import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The blocks of a scenario: written out, drawn by the mix that it names, or by a swarm. */
public final class Workloads {
    private Workloads() {}

    /**
     * The blocks of one workload.
     *
     * @param scenario says how they are made
     * @param choices where they are drawn from; the same choices give the same blocks
     */
    public static BlockSource of(Scenario scenario, Choices choices) {
        WorkloadSpec workload = scenario.workload();
        if (!workload.transactions().isEmpty()) {
            return written(workload.transactions());
        }
        return workload.isSwarm()
                ? SwarmBlocks.drawn(choices, workload.actions(), mix(workload, ActionKind.ofOneKernel()))
                : new DrawnBlocks(choices, workload.actions(), mix(workload, ActionKind.ordinary()));
    }

    /** The blocks that are written out; those after them are empty. */
    private static BlockSource written(List<List<Tx>> blocks) {
        return height -> new Block(height, height <= blocks.size() ? blocks.get((int) height - 1) : List.of());
    }

    private static SortedMap<ActionKind, Integer> mix(WorkloadSpec workload, List<ActionKind> usual) {
        SortedMap<ActionKind, Integer> mix = new TreeMap<>(workload.mix());
        if (mix.isEmpty()) {
            usual.forEach(kind -> mix.put(kind, 1));
        }
        return mix;
    }
}

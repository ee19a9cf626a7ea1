package dev.hangover.model.cosmos.app;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.Params;
import dev.hangover.model.cosmos.multistore.Branch;
import dev.hangover.model.cosmos.multistore.State;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.workload.Tx;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs transactions: at once, or as an action in a queue of the kernel. Simulations and proposals run on a branch of
 * the state; the kernel sees no branch.
 */
final class Transactions {
    private static final String OK = "ok";
    private static final String POOR = "insufficient funds";
    private static final long LOWEST_LIMIT = 60;

    private final Simulation simulation;
    private final State state;
    private final Modules modules;
    private final Modules queues;

    /**
     * @param modules what transactions change
     * @param queues those whose queues the kernel reads, the same unless something is wrong
     */
    Transactions(Simulation simulation, State state, Modules modules, Modules queues) {
        this.simulation = simulation;
        this.state = state;
        this.modules = modules;
        this.queues = queues;
    }

    /** Runs one transaction; answers its result. */
    String run(Tx tx, long height, int index) {
        List<String> words = tx.words();
        return switch (tx.kind()) {
            case TRANSFER -> transfer(modules, words);
            case SIMULATE -> simulate(words);
            case GOVERN -> govern(Long.parseLong(words.get(0)));
            case PROPOSE -> {
                queues.pushUrgent(action("CORE_EVAL", words, height, index));
                yield OK;
            }
            default -> queues.push(action(tx.kind().word(), words, height, index)) ? OK : "inbound queue is full";
        };
    }

    private static String transfer(Modules on, List<String> words) {
        return on.bank().transfer(words.get(0), words.get(1), Long.parseLong(words.get(2))) ? OK : POOR;
    }

    /** The sender only wants to know what would happen. */
    private String simulate(List<String> words) {
        Modules branch = new Modules(simulation, state.branch());
        String result = "simulated: " + transfer(branch, words);
        branch.reportBalances();
        simulation.probe(CosmosProbes.SIMULATED);
        return result;
    }

    /** A proposal changes the limit of a block; one that would stop the kernel fails after it has changed it. */
    private String govern(long computeLimit) {
        Branch branch = state.branch();
        Modules proposed = new Modules(simulation, branch);
        Params before = proposed.params();
        proposed.decide(new Params(computeLimit, before.vatCleanupBudget(), before.inboundQueueMax()));
        if (computeLimit < LOWEST_LIMIT) {
            simulation.probe(CosmosProbes.FAILED_PROPOSAL);
            return "a limit of " + computeLimit + " is too low";
        }
        branch.write();
        simulation.probe(CosmosProbes.GOVERNED);
        return OK;
    }

    private static String action(String type, List<String> words, long height, int index) {
        ObjectNode action = BridgeJson.object().put("type", type);
        action.set("args", BridgeJson.strings(words));
        action.put("height", height).put("tx", index);
        return action.toString();
    }
}

package dev.hangover.model.cosmos.app;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainMessage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts what is repeated within one block, for probes. What it counts is lost with the process, and begins anew with each block. */
final class BlockTally {
    private static final int MANY = 100;

    private final Simulation simulation;
    private final Set<String> payments = new TreeSet<>();
    private final Set<String> appended = new TreeSet<>();
    private final Set<String> told = new TreeSet<>();
    private int sends;

    BlockTally(Simulation simulation) {
        this.simulation = simulation;
    }

    void forget() {
        payments.clear();
        appended.clear();
        told.clear();
        sends = 0;
    }

    void received(ChainMessage message, String answer) {
        sends++;
        if (sends == MANY + 1) {
            simulation.probe(CosmosProbes.MANY_SENDS);
        }
        boolean failed = answer.contains("\"error\"");
        if (message instanceof ChainMessage.Give give && !failed) {
            again(payments, give.json().toString(), CosmosProbes.EQUAL_PAYMENTS);
            tell(List.of(give.recipient()));
        } else if (message instanceof ChainMessage.Grab grab && !failed) {
            tell(List.of(grab.sender()));
        } else if (message instanceof ChainMessage.StorageAppend append) {
            again(appended, append.path(), CosmosProbes.APPENDED_AGAIN);
        }
    }

    /** Counts the accounts of a balance update. */
    void tell(Iterable<String> accounts) {
        accounts.forEach(account -> again(told, account, CosmosProbes.TOLD_TWICE));
    }

    private void again(Set<String> known, String one, String probe) {
        if (!known.add(one)) {
            simulation.probe(probe);
        }
    }
}

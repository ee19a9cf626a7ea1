package dev.hangover.model.cosmos.app;

import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.Params;
import dev.hangover.model.cosmos.modules.Bank;
import dev.hangover.model.cosmos.modules.ExportShadow;
import dev.hangover.model.cosmos.modules.StorageQueue;
import dev.hangover.model.cosmos.modules.SwingsetParams;
import dev.hangover.model.cosmos.modules.Vbank;
import dev.hangover.model.cosmos.modules.Vstorage;
import dev.hangover.model.cosmos.multistore.State;
import java.util.TreeSet;

/** The modules over their stores, and what reaches them from the kernel side. */
final class Modules {
    private final Simulation simulation;
    private final Bank bank;
    private final Vbank vbank;
    private final Vstorage vstorage;
    private final ExportShadow shadow;
    private final SwingsetParams params;
    private final StorageQueue actions;
    private final StorageQueue highPriority;

    @NotMeasured("counts for probes; nothing depends on it")
    private final BlockTally tally;

    Modules(Simulation simulation, State state) {
        this.simulation = simulation;
        tally = new BlockTally(simulation);
        bank = new Bank(new Substore(state, StoreNames.BANK));
        vbank = new Vbank(new Substore(state, StoreNames.VBANK), bank);
        vstorage = new Vstorage(new Substore(state, StoreNames.VSTORAGE));
        shadow = new ExportShadow(new Substore(state, StoreNames.SWINGSET));
        params = new SwingsetParams(new Substore(state, StoreNames.SWINGSET));
        actions = vstorage.queue(StorageQueue.ACTION_QUEUE);
        highPriority = vstorage.queue(StorageQueue.HIGH_PRIORITY_QUEUE);
    }

    Bank bank() {
        return bank;
    }

    Params params() {
        return params.get();
    }

    void decide(Params decided) {
        params.set(decided);
    }

    /** Pushes an action, unless too many wait: then the transaction is refused. */
    boolean push(String action) {
        if (actions.size() >= params.get().inboundQueueMax()) {
            simulation.probe(CosmosProbes.QUEUE_FULL);
            return false;
        }
        actions.push(action);
        return true;
    }

    /** Pushes an action that goes before all others, and is never refused. */
    void pushUrgent(String action) {
        highPriority.push(action);
    }

    /** Queues the balance update for accounts that transfers changed, even when the queue is full. */
    void reportBalances() {
        TreeSet<String> changed = bank.takeChanged();
        if (!changed.isEmpty()) {
            tally.tell(changed);
            actions.push(vbank.update(changed).toString());
        }
    }

    /** The changed paths of chain storage, for the events at the end of the block. */
    TreeSet<String> takeChangedPaths() {
        TreeSet<String> changed = vstorage.takeChanged();
        if (!changed.isEmpty()) {
            simulation.probe(CosmosProbes.TOLD);
        }
        return changed;
    }

    /** The block is durable. */
    void committed() {
        tally.forget();
    }

    String receive(ChainMessage message, long height) {
        String answer = answer(message, height);
        tally.received(message, answer);
        return answer;
    }

    private String answer(ChainMessage message, long height) {
        if (message instanceof ChainMessage.GetBalance asked) {
            return vbank.balance(asked);
        } else if (message instanceof ChainMessage.Give asked) {
            return vbank.give(asked);
        } else if (message instanceof ChainMessage.Grab asked) {
            return vbank.grab(asked);
        } else if (message instanceof ChainMessage.StorageGet asked) {
            return vstorage.get(asked);
        } else if (message instanceof ChainMessage.StorageSet asked) {
            return vstorage.set(asked);
        } else if (message instanceof ChainMessage.StorageSetWithoutNotify asked) {
            simulation.probe(CosmosProbes.SILENT);
            return vstorage.setWithoutNotify(asked);
        } else if (message instanceof ChainMessage.StorageAppend asked) {
            simulation.probe(CosmosProbes.APPENDED);
            return vstorage.append(asked, height);
        } else if (message instanceof ChainMessage.StorageAsk asked) {
            simulation.probe(CosmosProbes.ASKED);
            return vstorage.ask(asked);
        } else if (message instanceof ChainMessage.UpdateExportData asked) {
            return shadow.update(asked);
        }
        throw new IllegalArgumentException("no module takes " + message.json());
    }
}

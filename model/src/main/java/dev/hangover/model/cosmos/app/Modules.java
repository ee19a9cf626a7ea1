package dev.hangover.model.cosmos.app;

import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.cosmos.modules.Bank;
import dev.hangover.model.cosmos.modules.ExportShadow;
import dev.hangover.model.cosmos.modules.StorageQueue;
import dev.hangover.model.cosmos.modules.Vbank;
import dev.hangover.model.cosmos.modules.Vstorage;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.json.Json;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Tx;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The modules over their stores, and what reaches them: transactions from blocks, messages from the kernel side. */
final class Modules {
    private static final String OK = "ok";

    private final Bank bank;
    private final Vbank vbank;
    private final Vstorage vstorage;
    private final ExportShadow shadow;
    private final StorageQueue actions;

    Modules(MultiStore stores) {
        bank = new Bank(new Substore(stores, StoreNames.BANK));
        vbank = new Vbank(new Substore(stores, StoreNames.VBANK), bank);
        vstorage = new Vstorage(new Substore(stores, StoreNames.VSTORAGE));
        shadow = new ExportShadow(new Substore(stores, StoreNames.SWINGSET));
        actions = vstorage.queue(StorageQueue.ACTION_QUEUE);
    }

    Bank bank() {
        return bank;
    }

    /** Runs one transaction: on the spot, or by an action that the kernel will find in its queue. */
    String run(Tx tx, long height, int index) {
        if (tx.kind() == ActionKind.TRANSFER) {
            boolean moved = bank.transfer(
                    tx.words().get(0),
                    tx.words().get(1),
                    Long.parseLong(tx.words().get(2)));
            return moved ? OK : "insufficient funds";
        }
        ObjectNode action = Json.object().put("type", tx.kind().word());
        action.set("args", Json.strings(tx.words()));
        action.put("height", height).put("tx", index);
        actions.push(action.toString());
        return OK;
    }

    /** End of the transactions: the kernel is told of balances that transfers changed. */
    void reportBalances() {
        TreeSet<String> changed = bank.takeChanged();
        if (!changed.isEmpty()) {
            actions.push(vbank.update(changed).toString());
        }
    }

    String receive(ChainMessage message) {
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
        } else if (message instanceof ChainMessage.UpdateExportData asked) {
            return shadow.update(asked);
        }
        throw new IllegalArgumentException("no module takes " + message.json());
    }
}

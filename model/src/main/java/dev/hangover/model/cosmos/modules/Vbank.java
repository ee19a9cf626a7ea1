package dev.hangover.model.cosmos.modules;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The module between bank and kernel (agoric-sdk x/vbank): moves coins between its own account and others when the kernel
 * asks, and reports balances in updates with a sequence number, which tells an update from its
 * repetition.
 */
public final class Vbank {
    /** The module's own account. */
    public static final String MODULE_ACCOUNT = "agoric1vbank";

    private static final String NONCE = "nonce";

    private final KeyValues store;
    private final Bank bank;

    /**
     * @param store the store {@code vbank}
     * @param bank where the balances are
     */
    public Vbank(KeyValues store, Bank bank) {
        this.store = store;
        this.bank = bank;
    }

    /** Answers the amount, as a JSON text. */
    public String balance(ChainMessage.GetBalance asked) {
        return BridgeJson.text(Long.toString(bank.balance(asked.address())));
    }

    /** Answers the recipient's update. */
    public String give(ChainMessage.Give asked) {
        return moved(MODULE_ACCOUNT, asked.recipient(), asked.amount(), asked.recipient());
    }

    /** Answers the sender's update. */
    public String grab(ChainMessage.Grab asked) {
        return moved(asked.sender(), MODULE_ACCOUNT, asked.amount(), asked.sender());
    }

    /** The balance update of these accounts, with a number of its own. */
    public ObjectNode update(Iterable<String> addresses) {
        long nonce = store.get(NONCE).map(Long::parseLong).orElse(0L) + 1;
        store.set(NONCE, Long.toString(nonce));
        ArrayNode updated = BridgeJson.array();
        for (String address : addresses) {
            updated.addObject()
                    .put("address", address)
                    .put("denom", Bank.DENOM)
                    .put("amount", Long.toString(bank.balance(address)));
        }
        ObjectNode update =
                BridgeJson.object().put("type", "VBANK_BALANCE_UPDATE").put("nonce", Long.toString(nonce));
        update.set("updated", updated);
        return update;
    }

    private String moved(String from, String to, long amount, String told) {
        if (!bank.move(from, to, amount)) {
            return BridgeJson.object()
                    .put("error", from + " has less than " + amount + " " + Bank.DENOM)
                    .toString();
        }
        return update(List.of(told)).toString();
    }
}

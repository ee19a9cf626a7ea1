package dev.hangover.model.kernel;

import dev.hangover.model.json.Json;
import dev.hangover.model.kernel.vat.BankVat;
import dev.hangover.model.kernel.vat.CounterVat;
import dev.hangover.model.kernel.vat.ForwarderVat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which vat handles which action of the chain. */
final class Inbound {
    private Inbound() {}

    static Message message(JsonNode action) {
        String type = action.get("type").asString();
        return switch (type) {
            case "pay", "deposit" -> new Message(BankVat.ID, type, Json.texts(action.get("args")));
            case "count" -> new Message(CounterVat.ID, type, Json.texts(action.get("args")));
            case "forward" -> new Message(ForwarderVat.ID, type, Json.texts(action.get("args")));
            case "VBANK_BALANCE_UPDATE" -> new Message(BankVat.ID, "balances", List.of(action.toString()));
            default -> throw new IllegalArgumentException("no vat handles the action " + action);
        };
    }
}

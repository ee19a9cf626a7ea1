package dev.hangover.model.kernel;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.program.AdminVat;
import dev.hangover.model.kernel.program.BankVat;
import dev.hangover.model.kernel.program.BootstrapVat;
import dev.hangover.model.kernel.program.ClockVat;
import dev.hangover.model.kernel.program.CommsVat;
import dev.hangover.model.kernel.program.CounterVat;
import dev.hangover.model.kernel.program.ExchangeVat;
import dev.hangover.model.kernel.program.ForwarderVat;
import dev.hangover.model.kernel.program.FragileVat;
import dev.hangover.model.kernel.program.PublisherVat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which vat handles which action of the chain. The vat that does this in agoric-sdk, the bridge manager, is left out. */
record Inbound(String vat, String method, List<String> args) {
    static Inbound of(JsonNode action) {
        String type = action.get("type").asString();
        if (type.equals("VBANK_BALANCE_UPDATE")) {
            return new Inbound(BankVat.NAME, "balances", List.of(action.toString()));
        }
        List<String> args = BridgeJson.texts(action.get("args"));
        return switch (type) {
            case "pay", "deposit" -> new Inbound(BankVat.NAME, type, args);
            case "count" -> new Inbound(CounterVat.NAME, type, args);
            case "forward", "greet" -> new Inbound(ForwarderVat.NAME, type, args);
            case "swap" -> new Inbound(ExchangeVat.NAME, type, args);
            case "remind" -> new Inbound(ClockVat.NAME, type, args);
            case "publish" -> new Inbound(PublisherVat.NAME, type, args);
            case "mail", "packet" -> new Inbound(CommsVat.NAME, "inbound", args);
            case "tell" -> new Inbound(CommsVat.NAME, type, args);
            case "attempt", "venture" -> new Inbound(FragileVat.NAME, type, args);
            case "spawn", "stop", "overload" -> new Inbound(AdminVat.NAME, type, args);
            case "CORE_EVAL" -> new Inbound(BootstrapVat.NAME, "coreEval", args);
            default -> throw new IllegalArgumentException("no vat handles the action " + action);
        };
    }
}

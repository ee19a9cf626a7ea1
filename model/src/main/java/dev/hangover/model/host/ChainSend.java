package dev.hangover.model.host;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A message to cosmos with its answer as JSON text, as recorded for replay. */
public record ChainSend(ChainMessage message, String result) {
    /** A list of sends as JSON: {@code [[[port, message], result], ...]}. */
    public static String write(List<ChainSend> sends) {
        ArrayNode list = BridgeJson.array();
        for (ChainSend send : sends) {
            ArrayNode pair = list.addArray();
            pair.addArray().add(send.message.port()).add(send.message.json());
            pair.add(send.result);
        }
        return list.toString();
    }

    /** Reads what {@link #write} wrote. */
    public static List<ChainSend> read(String json) {
        List<ChainSend> sends = new ArrayList<>();
        for (JsonNode pair : BridgeJson.parse(json)) {
            sends.add(new ChainSend(
                    ChainMessage.of(pair.get(0).get(1)), pair.get(1).asString()));
        }
        return List.copyOf(sends);
    }
}

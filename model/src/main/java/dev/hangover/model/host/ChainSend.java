package dev.hangover.model.host;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * One message to cosmos with its answer, as it is recorded for replay.
 *
 * @param message what was asked
 * @param result what was answered, as JSON text
 */
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

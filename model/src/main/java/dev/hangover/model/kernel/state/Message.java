package dev.hangover.model.kernel.state;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.vat.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message with texts and {@linkplain Slots references}; the result is the promise for the answer, if one is wanted.
 */
public record Message(String method, List<String> args, Optional<String> result) {
    public Message {
        args = List.copyOf(args);
    }

    /** A message without a result promise. */
    public static Message of(String method, List<String> args) {
        return new Message(method, args, Optional.empty());
    }

    /** The same message with translated references. */
    public Message translate(UnaryOperator<String> translation) {
        return new Message(method, Slots.translate(args, translation), result.map(translation));
    }

    /** Everything that it refers to, the result included. */
    List<String> slots() {
        List<String> slots = new ArrayList<>(Slots.in(args));
        result.ifPresent(slots::add);
        return slots;
    }

    /** As JSON. */
    public ObjectNode json() {
        ObjectNode json = BridgeJson.object().put("method", method);
        json.set("args", BridgeJson.strings(args));
        result.ifPresent(promise -> json.put("result", promise));
        return json;
    }

    /** Reads what {@link #json} wrote. */
    public static Message of(JsonNode json) {
        return new Message(
                json.get("method").asString(),
                BridgeJson.texts(json.get("args")),
                Optional.ofNullable(json.get("result")).map(JsonNode::asString));
    }
}

package dev.hangover.model.kernel;

import dev.hangover.model.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message on the run-queue.
 *
 * @param vat who gets it
 * @param method what is asked
 * @param args with what
 */
record Message(String vat, String method, List<String> args) {
    private static final int LONGEST = 44;

    Message {
        args = List.copyOf(args);
    }

    /** What is asked of whom, for traces. */
    String brief() {
        String text = vat + "." + method + "(" + String.join(", ", args) + ")";
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    String write() {
        return json().toString();
    }

    ArrayNode json() {
        ArrayNode json = Json.array().add(vat).add(method);
        json.add(Json.strings(args));
        return json;
    }

    static Message read(String text) {
        JsonNode json = Json.parse(text);
        return new Message(json.get(0).asString(), json.get(1).asString(), Json.texts(json.get(2)));
    }
}

package dev.hangover.model.kernel.state;

import dev.hangover.model.json.BridgeJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entry of the run-queue: the work of one crank. */
public sealed interface Work {
    ObjectNode json();

    /** What it refers to, and so keeps alive while it waits. */
    List<String> slots();

    /** A message goes to an object or a promise. */
    record Send(String target, Message message) implements Work {
        @Override
        public ObjectNode json() {
            ObjectNode json = BridgeJson.object().put("type", "send").put("target", target);
            json.set("msg", message.json());
            return json;
        }

        @Override
        public List<String> slots() {
            List<String> slots = new ArrayList<>(message.slots());
            slots.add(target);
            return slots;
        }
    }

    /** Notifies a vat of the resolution of a promise. */
    record Notify(String vat, String promise) implements Work {
        @Override
        public ObjectNode json() {
            return BridgeJson.object().put("type", "notify").put("vatID", vat).put("kpid", promise);
        }

        @Override
        public List<String> slots() {
            return List.of(promise);
        }
    }

    /** Makes a vat from a bundle, starts it, and answers to its maker. */
    record Create(String vat, String bundle, String name) implements Work {
        @Override
        public ObjectNode json() {
            return BridgeJson.object()
                    .put("type", "create-vat")
                    .put("vatID", vat)
                    .put("source", bundle)
                    .put("name", name);
        }

        @Override
        public List<String> slots() {
            return List.of();
        }
    }

    /** Starts a vat of the bootstrap. */
    record Start(String vat) implements Work {
        @Override
        public ObjectNode json() {
            return BridgeJson.object().put("type", "startVat").put("vatID", vat);
        }

        @Override
        public List<String> slots() {
            return List.of();
        }
    }

    static Work of(JsonNode json) {
        String type = json.get("type").asString();
        return switch (type) {
            case "send" -> new Send(json.get("target").asString(), Message.of(json.get("msg")));
            case "notify" ->
                new Notify(json.get("vatID").asString(), json.get("kpid").asString());
            case "create-vat" ->
                new Create(
                        json.get("vatID").asString(),
                        json.get("source").asString(),
                        json.get("name").asString());
            case "startVat" -> new Start(json.get("vatID").asString());
            default -> throw new IllegalArgumentException("not an entry of the run-queue: " + json);
        };
    }
}

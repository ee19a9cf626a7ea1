package dev.hangover.model.kernel.vat;

import dev.hangover.model.json.BridgeJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a vat can be delivered, in its own names. */
public sealed interface VatDelivery {
    /** More of a message than this is not told. */
    int LONGEST_BRIEF = 44;

    /** As it stands in transcripts. */
    ArrayNode json();

    String brief();

    /** The first delivery of all. */
    record Start() implements VatDelivery {
        @Override
        public ArrayNode json() {
            return BridgeJson.array().add("startVat");
        }

        @Override
        public String brief() {
            return "startVat()";
        }
    }

    /**
     * A message.
     *
     * @param target one of the vat's objects
     * @param method what is asked
     * @param args texts and references
     * @param result the promise that the vat is to resolve with its answer, if anybody wants one
     */
    record Message(String target, String method, List<String> args, Optional<String> result) implements VatDelivery {
        public Message {
            args = List.copyOf(args);
        }

        @Override
        public ArrayNode json() {
            ArrayNode json = BridgeJson.array().add("message").add(target).add(method);
            json.add(BridgeJson.strings(args));
            json.add(result.orElse(null));
            return json;
        }

        @Override
        public String brief() {
            return VatDelivery.brief(method, args);
        }
    }

    /** A promise was resolved. */
    record Notify(String promise, boolean rejected, String data) implements VatDelivery {
        @Override
        public ArrayNode json() {
            return BridgeJson.array().add("notify").add(promise).add(rejected).add(data);
        }

        @Override
        public String brief() {
            return "notify(" + promise + (rejected ? ", rejected)" : ")");
        }
    }

    /** A message in a few words, for traces. */
    static String brief(String method, List<String> args) {
        String text = method + "(" + String.join(", ", args) + ")";
        return text.length() <= LONGEST_BRIEF ? text : text.substring(0, LONGEST_BRIEF) + "...";
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException when it is no delivery
     */
    static VatDelivery of(JsonNode json) {
        String kind = json.get(0).asString();
        return switch (kind) {
            case "startVat" -> new Start();
            case "message" ->
                new Message(
                        json.get(1).asString(),
                        json.get(2).asString(),
                        BridgeJson.texts(json.get(3)),
                        json.get(4).isNull()
                                ? Optional.empty()
                                : Optional.of(json.get(4).asString()));
            case "notify" ->
                new Notify(
                        json.get(1).asString(),
                        json.get(2).asBoolean(),
                        json.get(3).asString());
            default -> throw new IllegalArgumentException("not a delivery: " + json);
        };
    }
}

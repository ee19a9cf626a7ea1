package dev.hangover.model.bridge;

import dev.hangover.model.json.BridgeJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the kernel side asks of cosmos: a chainSend, in the shapes of agoric-sdk's bridge messages. */
public sealed interface ChainMessage {
    /** The port it is sent to. */
    String port();

    /** The message as JSON. */
    ObjectNode json();

    /** What it asks for, in a few words, for traces. */
    String brief();

    /** Whether it carries export data, which the swing-store makes, and not something that a device asked for. */
    default boolean isExport() {
        return false;
    }

    /** Whether the kernel side works on with what is answered, beyond that it was done. */
    default boolean wantsAnswer() {
        return !(isExport()
                || this instanceof StorageSet
                || this instanceof StorageSetWithoutNotify
                || this instanceof StorageAppend);
    }

    /** A message to the bank module. */
    sealed interface BankMessage extends ChainMessage {
        @Override
        default String port() {
            return "bank";
        }
    }

    /** A message about one path of chain storage. */
    sealed interface StorageMessage extends ChainMessage {
        @Override
        default String port() {
            return "storage";
        }
    }

    /** Reads the balance of an account; answers a text with the amount. */
    record GetBalance(String address, String denom) implements BankMessage {
        @Override
        public String brief() {
            return "balance of " + address;
        }

        @Override
        public ObjectNode json() {
            return bank("VBANK_GET_BALANCE", "address", address, denom);
        }
    }

    /** Moves coins from the module account to an account; answers a balance update with a nonce. */
    record Give(String recipient, String denom, long amount) implements BankMessage {
        @Override
        public String brief() {
            return "give " + amount + " " + denom + " to " + recipient;
        }

        @Override
        public ObjectNode json() {
            return bank("VBANK_GIVE", "recipient", recipient, denom).put("amount", amount);
        }
    }

    /** Moves coins from an account to the module account; answers a balance update with a nonce, or an error. */
    record Grab(String sender, String denom, long amount) implements BankMessage {
        @Override
        public String brief() {
            return "grab " + amount + " " + denom + " from " + sender;
        }

        @Override
        public ObjectNode json() {
            return bank("VBANK_GRAB", "sender", sender, denom).put("amount", amount);
        }
    }

    /** Reads one path of chain storage; answers its text, or null. */
    record StorageGet(String path) implements StorageMessage {
        @Override
        public String brief() {
            return "get " + path;
        }

        @Override
        public ObjectNode json() {
            return storage("get", path);
        }
    }

    /**
     * Writes one path of chain storage; answers true.
     *
     * @param value null deletes the path
     */
    record StorageSet(String path, String value) implements StorageMessage {
        @Override
        public String brief() {
            return value == null ? "delete " + path : "set " + path;
        }

        @Override
        public ObjectNode json() {
            return storage("set", path).put("value", value);
        }
    }

    /** Writes one path of chain storage without an event for its followers; answers true. */
    record StorageSetWithoutNotify(String path, String value) implements StorageMessage {
        @Override
        public String brief() {
            return "set " + path + " without notice";
        }

        @Override
        public ObjectNode json() {
            return storage("setWithoutNotify", path).put("value", value);
        }
    }

    /** Adds a value to the stream cell of a path: the values of one block; answers true. */
    record StorageAppend(String path, String value) implements StorageMessage {
        @Override
        public String brief() {
            return "append to " + path;
        }

        @Override
        public ObjectNode json() {
            return storage("append", path).put("value", value);
        }
    }

    /**
     * Asks about a path of chain storage and what is below it.
     *
     * @param method {@code has}, {@code children}, {@code entries}, {@code values} or {@code size}
     */
    record StorageAsk(String method, String path) implements StorageMessage {
        @Override
        public String brief() {
            return method + " of " + path;
        }

        @Override
        public ObjectNode json() {
            return storage(method, path);
        }
    }

    /** Applies a batch of export data to the shadow copy; answers true. */
    record UpdateExportData(List<ExportEntry> entries) implements ChainMessage {
        public UpdateExportData {
            entries = List.copyOf(entries);
        }

        @Override
        public String port() {
            return "swingset";
        }

        @Override
        public boolean isExport() {
            return true;
        }

        @Override
        public String brief() {
            return "export data, " + entries.size() + " entries";
        }

        @Override
        public ObjectNode json() {
            ArrayNode args = BridgeJson.array();
            entries.forEach(entry -> args.add(pair(entry)));
            ObjectNode message = BridgeJson.object().put("method", "swingStoreUpdateExportData");
            message.set("args", args);
            return message;
        }

        /** One change as JSON: {@code [key, value or null]}. */
        public static ArrayNode pair(ExportEntry entry) {
            return BridgeJson.array().add(entry.key()).add(entry.value());
        }

        /** Reads what {@link #pair} wrote. */
        public static ExportEntry entry(JsonNode pair) {
            return new ExportEntry(pair.get(0).asString(), textOrNull(pair.get(1)));
        }
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException when it is no message that is known here
     */
    static ChainMessage of(JsonNode json) {
        String kind = json.path("type").asString(json.path("method").asString(""));
        return switch (kind) {
            case "VBANK_GET_BALANCE" -> new GetBalance(text(json, "address"), text(json, "denom"));
            case "VBANK_GIVE" -> new Give(text(json, "recipient"), text(json, "denom"), amount(json));
            case "VBANK_GRAB" -> new Grab(text(json, "sender"), text(json, "denom"), amount(json));
            case "get" -> new StorageGet(text(json, "path"));
            case "set" -> new StorageSet(text(json, "path"), textOrNull(json.get("value")));
            case "setWithoutNotify" -> new StorageSetWithoutNotify(text(json, "path"), textOrNull(json.get("value")));
            case "append" -> new StorageAppend(text(json, "path"), text(json, "value"));
            case "has", "children", "entries", "values", "size" -> new StorageAsk(kind, text(json, "path"));
            case "swingStoreUpdateExportData" -> {
                List<ExportEntry> entries = new ArrayList<>();
                json.get("args").forEach(pair -> entries.add(UpdateExportData.entry(pair)));
                yield new UpdateExportData(entries);
            }
            default -> throw new IllegalArgumentException("not a message to cosmos: " + json);
        };
    }

    private static ObjectNode bank(String type, String role, String account, String denom) {
        return BridgeJson.object().put("type", type).put(role, account).put("denom", denom);
    }

    private static ObjectNode storage(String method, String path) {
        return BridgeJson.object().put("method", method).put("path", path);
    }

    private static String text(JsonNode json, String member) {
        return json.get(member).asString();
    }

    private static long amount(JsonNode json) {
        return json.get("amount").asLong();
    }

    private static String textOrNull(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }
}

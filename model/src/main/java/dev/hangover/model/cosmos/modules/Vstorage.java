package dev.hangover.model.cosmos.modules;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import java.util.SortedMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chain storage (agoric-sdk x/vstorage): texts by path, written and read by the kernel side and by cosmos itself. A path
 * is made of names joined with dots. Left out: the placeholders that the real store keeps for paths without a value.
 */
public final class Vstorage {
    private static final String TRUE = "true";

    private final KeyValues store;
    private final TreeSet<String> changed = new TreeSet<>();

    /** @param store the store {@code vstorage} */
    public Vstorage(KeyValues store) {
        this.store = store;
    }

    /** Answers the text of the path, or null. */
    public String get(ChainMessage.StorageGet asked) {
        return BridgeJson.text(store.get(asked.path()).orElse(null));
    }

    /** Answers true. The change appears in the events at the end of the block. */
    public String set(ChainMessage.StorageSet asked) {
        changed.add(asked.path());
        return put(asked.path(), asked.value());
    }

    /** Answers true. */
    public String setWithoutNotify(ChainMessage.StorageSetWithoutNotify asked) {
        return put(asked.path(), asked.value());
    }

    /** Adds to the cell of this block, or begins one. Answers true. */
    public String append(ChainMessage.StorageAppend asked, long height) {
        ObjectNode cell = store.get(asked.path())
                .map(BridgeJson::parse)
                .filter(old -> old.path("blockHeight").asString("").equals(Long.toString(height)))
                .map(ObjectNode.class::cast)
                .orElseGet(() -> BridgeJson.object().put("blockHeight", Long.toString(height)));
        ArrayNode values = cell.has("values") ? (ArrayNode) cell.get("values") : BridgeJson.array();
        cell.set("values", values.add(asked.value()));
        changed.add(asked.path());
        return put(asked.path(), cell.toString());
    }

    /** Answers what is asked about a path. */
    public String ask(ChainMessage.StorageAsk asked) {
        String path = asked.path();
        if (asked.method().equals("has")) {
            return Boolean.toString(store.get(path).isPresent());
        }
        SortedMap<String, String> below = store.below(path + ".");
        TreeSet<String> children = new TreeSet<>();
        below.keySet()
                .forEach(key -> children.add(key.substring(path.length() + 1).split("\\.")[0]));
        ArrayNode answer = BridgeJson.array();
        for (String child : children) {
            JsonNode value = BridgeJson.parse(BridgeJson.text(below.get(path + "." + child)));
            switch (asked.method()) {
                case "children", "size" -> answer.add(child);
                case "values" -> answer.add(value);
                default -> answer.addArray().add(child).add(value);
            }
        }
        return asked.method().equals("size") ? Integer.toString(answer.size()) : answer.toString();
    }

    /** The changed paths since the last call. */
    public TreeSet<String> takeChanged() {
        TreeSet<String> taken = new TreeSet<>(changed);
        changed.clear();
        return taken;
    }

    /** The queue that is kept under a path. */
    public StorageQueue queue(String path) {
        return new StorageQueue(store, path);
    }

    private String put(String path, String value) {
        if (value == null) {
            store.remove(path);
        } else {
            store.set(path, value);
        }
        return TRUE;
    }
}

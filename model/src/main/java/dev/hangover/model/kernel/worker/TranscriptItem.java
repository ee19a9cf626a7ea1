package dev.hangover.model.kernel.worker;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.vat.Syscall;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of a vat's transcript: what was delivered, every syscall with its result, and what it cost (vat-warehouse.js
 * and manager-helper.js in agoric-sdk: {@code d}, {@code sc}, {@code r}). Beside deliveries there are items about the
 * worker itself: that it was begun, that its heap was saved, that it was loaded.
 */
record TranscriptItem(JsonNode delivery, ArrayNode syscalls) {
    private static final String INITIALIZE = "initialize-worker";
    private static final String SAVE = "save-snapshot";
    private static final String LOAD = "load-snapshot";

    static String initialize(String program) {
        return about(INITIALIZE, "source", program);
    }

    static String save(String hash) {
        return about(SAVE, "snapshotID", hash);
    }

    static String load(String hash) {
        return about(LOAD, "snapshotID", hash);
    }

    static TranscriptItem of(String text) {
        JsonNode json = BridgeJson.parse(text);
        return new TranscriptItem(json.get("d"), (ArrayNode) json.get("sc"));
    }

    /** Whether the vat was delivered something, and its worker not just handled. */
    boolean isDelivery() {
        String kind = delivery.get(0).asString();
        return !kind.equals(INITIALIZE) && !kind.equals(SAVE) && !kind.equals(LOAD);
    }

    Iterator<JsonNode> recorded() {
        return syscalls.iterator();
    }

    static void record(ArrayNode syscalls, Syscall syscall, String result) {
        ObjectNode entry = syscalls.addObject();
        entry.set("s", syscall.json());
        entry.put("r", result);
    }

    static String write(JsonNode delivery, ArrayNode syscalls, long computrons) {
        ObjectNode item = BridgeJson.object();
        item.set("d", delivery);
        item.set("sc", syscalls);
        item.set("r", BridgeJson.object().put("status", "ok").put("computrons", computrons));
        return item.toString();
    }

    private static String about(String what, String member, String value) {
        ArrayNode delivery = BridgeJson.array().add(what);
        delivery.addObject().put(member, value);
        return write(delivery, BridgeJson.array(), 0);
    }
}

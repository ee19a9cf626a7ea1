package dev.hangover.model.kernel.device;

import dev.hangover.model.json.BridgeJson;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mailbox device (device-mailbox.js in agoric-sdk): for each peer the messages that it has not acknowledged, and how
 * far this side has received its messages. It lives in chain storage, which is written at the end of a block; here is the
 * copy in RAM through which it is read.
 */
public final class Mailbox implements Device {
    private static final String OUTBOX = "outbox";
    private static final String ACK = "ack";

    private final SortedMap<String, ObjectNode> peers = new TreeMap<>();
    private final TreeSet<String> changed = new TreeSet<>();
    private Supplier<JsonNode> storage = Mailbox::unread;
    private boolean loaded;

    /** {@code add} peer number body, {@code remove} peer number (and all before), {@code ack} peer number. */
    @Override
    public String call(List<String> args) {
        if (!loaded) {
            load(storage.get());
        }
        String name = args.get(1);
        ObjectNode peer = peers.containsKey(name)
                ? peers.get(name).deepCopy()
                : BridgeJson.object().put(ACK, 0).set(OUTBOX, BridgeJson.array());
        String before = peer.toString();
        long number = Long.parseLong(args.get(2));
        switch (args.get(0)) {
            case "add" -> ((ArrayNode) peer.get(OUTBOX)).addArray().add(number).add(args.get(3));
            case "remove" -> peer.set(OUTBOX, after(number, peer.get(OUTBOX)));
            case "ack" -> peer.put(ACK, number);
            default -> throw new IllegalArgumentException("the mailbox cannot " + args);
        }
        String after = peer.toString();
        if (!after.equals(before)) {
            changed.add(name);
            // Parsed again, because the number nodes of a parsed text can have another type. A restarted process parses
            // it too.
            peers.put(name, (ObjectNode) BridgeJson.parse(after));
        }
        return "true";
    }

    /** Whether it was read from chain storage. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Chain storage has these peers, each a name with its JSON text. */
    public void load(JsonNode entries) {
        peers.clear();
        for (JsonNode entry : entries) {
            peers.put(entry.get(0).asString(), (ObjectNode)
                    BridgeJson.parse(entry.get(1).asString()));
        }
        loaded = true;
        storage = Mailbox::unread;
    }

    /** It is to be read from chain storage when a vat calls it, not before. */
    public void loadWhenCalled(Supplier<JsonNode> entries) {
        storage = entries;
    }

    /** Chain storage has changed behind its back: it must be read again. */
    public void forget() {
        loaded = false;
    }

    /**
     * End of a block: what has changed is written.
     *
     * @return whether anything was
     */
    public boolean write(BiConsumer<String, String> storage) {
        boolean any = !changed.isEmpty();
        changed.forEach(peer -> storage.accept(peer, peers.get(peer).toString()));
        changed.clear();
        return any;
    }

    private static JsonNode unread() {
        throw new IllegalStateException("the mailbox was not read from chain storage yet");
    }

    private static ArrayNode after(long number, JsonNode outbox) {
        ArrayNode rest = BridgeJson.array();
        for (JsonNode message : outbox) {
            if (message.get(0).asLong() > number) {
                rest.add(message);
            }
        }
        return rest;
    }
}

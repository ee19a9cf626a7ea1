package dev.hangover.model.kernel;

import dev.hangover.model.json.Json;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Messages that wait for delivery, kept in the kernel's store: {@code runQueue} holds head and tail. */
final class RunQueue {
    private static final String BOUNDS = "runQueue";

    private final KvStore store;

    RunQueue(KvStore store) {
        this.store = store;
    }

    void push(Message message) {
        Bounds bounds = bounds();
        store.set(entry(bounds.tail), message.write());
        save(new Bounds(bounds.head, bounds.tail + 1));
    }

    Optional<Message> shift() {
        Bounds bounds = bounds();
        if (bounds.head == bounds.tail) {
            return Optional.empty();
        }
        Message message = Message.read(store.get(entry(bounds.head)));
        store.delete(entry(bounds.head));
        save(new Bounds(bounds.head + 1, bounds.tail));
        return Optional.of(message);
    }

    long length() {
        Bounds bounds = bounds();
        return bounds.tail - bounds.head;
    }

    private Bounds bounds() {
        String text = store.get(BOUNDS);
        if (text == null) {
            return new Bounds(0, 0);
        }
        JsonNode json = Json.parse(text);
        return new Bounds(json.get(0).asLong(), json.get(1).asLong());
    }

    private void save(Bounds bounds) {
        store.set(BOUNDS, "[" + bounds.head + "," + bounds.tail + "]");
    }

    private static String entry(long index) {
        return BOUNDS + "." + index;
    }

    private record Bounds(long head, long tail) {}
}

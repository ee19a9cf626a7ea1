package dev.hangover.model.kernel.state;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Work that waits, kept in the kernel's store: {@code runQueue} holds head and tail. Promises that wait are kept alive. The real
 * kernel has an acceptance queue before it, whose entries it moves here one by one; it is left out.
 */
public final class RunQueue {
    private static final String BOUNDS = "runQueue";

    private final KvStore store;
    private final References references;

    /**
     * @param store the kernel's store
     * @param references counts what the entries refer to
     */
    public RunQueue(KvStore store, References references) {
        this.store = store;
        this.references = references;
    }

    /** Adds work at the end. */
    public void push(Work work) {
        Bounds bounds = bounds();
        store.set(entry(bounds.tail), work.json().toString());
        promises(work).forEach(references::increment);
        save(new Bounds(bounds.head, bounds.tail + 1));
    }

    /** Takes the first. What it refers to stays counted until {@link #done}. */
    public Optional<Work> shift() {
        Bounds bounds = bounds();
        if (bounds.head == bounds.tail) {
            return Optional.empty();
        }
        Work work = Work.of(BridgeJson.parse(store.get(entry(bounds.head))));
        store.delete(entry(bounds.head));
        save(new Bounds(bounds.head + 1, bounds.tail));
        return Optional.of(work);
    }

    /** Work that was taken is done: it keeps nothing alive any more. */
    public void done(Work work) {
        promises(work).forEach(references::decrement);
    }

    /** How much waits. */
    public long length() {
        Bounds bounds = bounds();
        return bounds.tail - bounds.head;
    }

    /** An object lives as long as its owner does; what waits need not keep it. */
    private static List<String> promises(Work work) {
        return work.slots().stream().filter(References::isPromise).toList();
    }

    private Bounds bounds() {
        String text = store.get(BOUNDS);
        if (text == null) {
            return new Bounds(0, 0);
        }
        JsonNode json = BridgeJson.parse(text);
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

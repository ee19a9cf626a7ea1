package dev.hangover.model.kernel.state;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The kernel's promises: state, decider, subscribers and waiting messages under {@code kpN}. A resolved promise keeps
 * only its state and data.
 */
public final class Promises {
    private static final String NEXT = "kp.nextID";
    private static final long FIRST = 40;
    private static final String UNRESOLVED = "unresolved";
    private static final String FULFILLED = "fulfilled";
    private static final String REJECTED = "rejected";

    private final KvStore store;
    private final References references;

    /**
     * @param store the kernel's store
     * @param references counts what the data and the waiting messages refer to
     */
    public Promises(KvStore store, References references) {
        this.store = store;
        this.references = references;
    }

    /** The number that the next promise will have. */
    long next() {
        return Numbers.get(store, NEXT, FIRST);
    }

    /** Makes a promise, with its decider if there is one. */
    public String add(Optional<String> decider) {
        String promise = "kp" + Numbers.next(store, NEXT, FIRST);
        store.set(promise + ".state", UNRESOLVED);
        decider.ifPresent(vat -> decidedBy(promise, vat));
        return promise;
    }

    /** Whether it is not resolved yet. */
    public boolean isUnresolved(String promise) {
        return UNRESOLVED.equals(store.get(promise + ".state"));
    }

    /** Whether it was rejected. */
    public boolean isRejected(String promise) {
        return REJECTED.equals(store.get(promise + ".state"));
    }

    /** The resolution: a text or a reference. */
    public String data(String promise) {
        return data(store, promise).orElseThrow(() -> new IllegalStateException(promise + " is not resolved"));
    }

    static Optional<String> data(KvStore store, String promise) {
        return Optional.ofNullable(store.get(promise + ".data"));
    }

    /** The decider. */
    public Optional<String> decider(String promise) {
        return Optional.ofNullable(store.get(promise + ".decider"));
    }

    /** Sets the decider. */
    public void decidedBy(String promise, String vat) {
        store.set(promise + ".decider", vat);
    }

    /** Leaves the promise without a decider until the message with this result is delivered. */
    public void undecided(String promise) {
        store.delete(promise + ".decider");
    }

    /** Adds a subscriber. */
    public void subscribe(String promise, String vat) {
        TreeSet<String> subscribers = subscribers(promise);
        if (subscribers.add(vat)) {
            store.set(promise + ".subscribers", String.join(",", subscribers));
        }
    }

    /** A message waits for its resolution. */
    public void wait(String promise, Message message) {
        long index = Numbers.next(store, promise + ".queue.nextID", 0);
        store.set(promise + ".queue." + index, message.json().toString());
        message.slots().forEach(references::increment);
    }

    /** The subscribers and the messages that waited. */
    public record Resolution(List<String> subscribers, List<Message> messages) {
        public Resolution {
            subscribers = List.copyOf(subscribers);
            messages = List.copyOf(messages);
        }
    }

    /** Resolves it. The messages that waited stay counted until {@link #moved}. */
    public Resolution resolve(String promise, boolean rejected, String data) {
        if (!isUnresolved(promise)) {
            throw new IllegalStateException(promise + " is resolved already");
        }
        Resolution resolution = new Resolution(new ArrayList<>(subscribers(promise)), takeWaiting(promise));
        store.set(promise + ".state", rejected ? REJECTED : FULFILLED);
        store.set(promise + ".data", data);
        if (Slots.isReference(data)) {
            references.increment(Slots.slot(data));
        }
        store.delete(promise + ".decider");
        store.delete(promise + ".subscribers");
        return resolution;
    }

    /** A message that waited has gone elsewhere. */
    public void moved(Message message) {
        message.slots().forEach(references::decrement);
    }

    private List<Message> takeWaiting(String promise) {
        String next = promise + ".queue.nextID";
        long waiting = Numbers.get(store, next, 0);
        List<Message> messages = new ArrayList<>();
        for (long index = 0; index < waiting; index++) {
            String key = promise + ".queue." + index;
            messages.add(Message.of(BridgeJson.parse(store.get(key))));
            store.delete(key);
        }
        if (waiting > 0) {
            store.delete(next);
        }
        return messages;
    }

    private TreeSet<String> subscribers(String promise) {
        String text = store.get(promise + ".subscribers");
        return text == null ? new TreeSet<>() : new TreeSet<>(List.of(text.split(",")));
    }
}

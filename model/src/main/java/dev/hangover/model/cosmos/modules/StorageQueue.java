package dev.hangover.model.cosmos.modules;

/**
 * A queue in chain storage: {@code PATH.head}, {@code PATH.tail} and {@code PATH.INDEX}. Cosmos pushes at the tail, the
 * kernel side shifts from the head, through chainSends.
 */
public final class StorageQueue {
    /** Actions of transactions that pay the ordinary price. */
    public static final String ACTION_QUEUE = "actionQueue";

    /** Actions that go before all others. */
    public static final String HIGH_PRIORITY_QUEUE = "highPriorityQueue";

    private final KeyValues store;
    private final String path;

    StorageQueue(KeyValues store, String path) {
        this.store = store;
        this.path = path;
    }

    /** Where the index of the first entry is kept. */
    public static String head(String path) {
        return path + ".head";
    }

    /** Where the index after the last entry is kept. */
    public static String tail(String path) {
        return path + ".tail";
    }

    /** Where an entry is kept. */
    public static String entry(String path, long index) {
        return path + "." + index;
    }

    /** How many entries wait. */
    public long size() {
        return number(tail(path)) - number(head(path));
    }

    /** Adds an entry at the tail. */
    public void push(String action) {
        long tail = number(tail(path));
        store.set(entry(path, tail), action);
        store.set(tail(path), Long.toString(tail + 1));
    }

    private long number(String at) {
        return store.get(at).map(Long::parseLong).orElse(0L);
    }
}

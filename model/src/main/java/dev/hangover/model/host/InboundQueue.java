package dev.hangover.model.host;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.cosmos.modules.StorageQueue;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.device.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The kernel side's end of a queue in chain storage. Every read and write of it is a chainSend, so a replay repeats them
 * and nothing else may touch the queue then (agoric-sdk #5911).
 */
public final class InboundQueue {
    private static final Pattern ENTRY = Pattern.compile(Pattern.quote(StorageQueue.ACTION_QUEUE) + "\\.\\d+");

    private final Bridge bridge;
    private final String path;

    /**
     * @param bridge the way to cosmos
     * @param path of the queue in chain storage
     */
    public InboundQueue(Bridge bridge, String path) {
        this.bridge = bridge;
        this.path = path;
    }

    /** Number of entries, asked for while the process starts. */
    long sizeAtLaunch(ChainSends launch) {
        return launchNumber(launch, StorageQueue.tail(path)) - launchNumber(launch, StorageQueue.head(path));
    }

    /**
     * Takes entries from the head, one by one, until there is none left or the consumer has enough. Changes of the queue
     * are buffered, and written when that ends.
     *
     * @param consumer takes one action and says whether it wants the next
     * @return whether it came to the end of the queue
     */
    public boolean consume(Predicate<JsonNode> consumer) {
        long head = number(StorageQueue.head(path));
        long tail = number(StorageQueue.tail(path));
        List<ChainMessage> changes = new ArrayList<>();
        boolean wantsMore = true;
        while (head < tail && wantsMore) {
            String entry = StorageQueue.entry(path, head);
            JsonNode action = BridgeJson.parse(get(entry).asString());
            changes.add(new ChainMessage.StorageSet(entry, null));
            head++;
            wantsMore = consumer.test(action);
        }
        if (!changes.isEmpty()) {
            boolean empty = head == tail;
            changes.add(new ChainMessage.StorageSet(StorageQueue.head(path), empty ? null : Long.toString(head)));
            if (empty) {
                changes.add(new ChainMessage.StorageSet(StorageQueue.tail(path), null));
            }
            changes.forEach(bridge::callNow);
        }
        return wantsMore;
    }

    /** Whether these sends took an entry out of the action queue. */
    public static boolean tookFrom(List<ChainSend> sends) {
        return sends.stream()
                .anyMatch(send -> send.message() instanceof ChainMessage.StorageSet set
                        && set.value() == null
                        && ENTRY.matcher(set.path()).matches());
    }

    private static long launchNumber(ChainSends launch, String at) {
        return number(BridgeJson.parse(launch.readAtLaunch(new ChainMessage.StorageGet(at))));
    }

    private long number(String at) {
        return number(get(at));
    }

    private static long number(JsonNode value) {
        return value.isNull() ? 0 : Long.parseLong(value.asString());
    }

    private JsonNode get(String at) {
        return BridgeJson.parse(bridge.callNow(new ChainMessage.StorageGet(at)));
    }
}

package dev.hangover.model.kernel;

import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.json.Json;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One delivery under way: carries out the vat's syscalls and writes them down for the transcript. */
final class Delivery implements Syscalls {
    private final Message message;
    private final KvStore store;
    private final RunQueue queue;
    private final Bridge bridge;
    private final ArrayNode syscalls = Json.array();

    Delivery(Message message, KvStore store, RunQueue queue, Bridge bridge) {
        this.message = message;
        this.store = store;
        this.queue = queue;
        this.bridge = bridge;
    }

    @Override
    public Optional<String> get(String key) {
        String value = store.get(vatKey(key));
        note("vatstoreGet", key, value);
        return Optional.ofNullable(value);
    }

    @Override
    public void set(String key, String value) {
        store.set(vatKey(key), value);
        note("vatstoreSet", key, value);
    }

    @Override
    public void send(String vat, String method, List<String> args) {
        Message sent = new Message(vat, method, args);
        queue.push(sent);
        note("send", sent.write(), null);
    }

    @Override
    public String callNow(ChainMessage asked) {
        String answer = bridge.callNow(asked);
        note("callNow", asked.json().toString(), answer);
        return answer;
    }

    int syscallCount() {
        return syscalls.size();
    }

    /** What was delivered, every syscall and its result: the transcript item. */
    String transcript() {
        ObjectNode item = Json.object();
        item.set("d", message.json());
        item.set("sc", syscalls);
        return item.toString();
    }

    private void note(String syscall, String argument, String result) {
        syscalls.addArray().add(syscall).add(argument).add(result);
    }

    private String vatKey(String key) {
        return VatKeys.state(message.vat(), key);
    }
}

package dev.hangover.model.kernel.vat;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a vat can do during a delivery. All of it is metered by a cost that depends on nothing but what is done: one unit a
 * syscall, and what the vat says it computes.
 */
public final class Syscalls {
    /** The vat's own first object. */
    public static final String ROOT = "o+0";

    private final SyscallHandler handler;
    private final Heap heap;
    private final long limit;
    private long spent;

    /**
     * @param handler carries the syscalls out
     * @param heap where the vat counts the promises that it makes
     * @param limit how much one delivery may spend
     */
    public Syscalls(SyscallHandler handler, Heap heap, long limit) {
        this.handler = handler;
        this.heap = heap;
        this.limit = limit;
    }

    /** Reads the vat's own store. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(call("vatstoreGet", key));
    }

    /** A number in the vat's own store, 0 when there is none. */
    public long number(String key) {
        return get(key).map(Long::parseLong).orElse(0L);
    }

    /** Writes the vat's own store. */
    public void set(String key, String value) {
        call("vatstoreSet", key, value);
    }

    /** Deletes from the vat's own store. */
    public void delete(String key) {
        call("vatstoreDelete", key);
    }

    /** Sends a message without a result promise, for a crank of its own. */
    public void send(String target, String method, String... args) {
        call("send", message(target, method, args));
    }

    /** Sends a message; returns the promise for its answer, to which the vat is subscribed. */
    public String ask(String target, String method, String... args) {
        String promise = "p+" + heap.add("promises", 1);
        List<String> all = message(target, method, args);
        all.add(2, promise);
        call("ask", all);
        call("subscribe", promise);
        return promise;
    }

    /** Resolves a promise that this vat decides, to a text or a reference. */
    public void resolve(String promise, boolean rejected, String data) {
        call("resolve", promise, Boolean.toString(rejected), data);
    }

    /** Forgets something that the vat was given. */
    public void drop(String slot) {
        call("dropImports", slot);
    }

    /** Calls a device, which answers at once. */
    public String callNow(String device, String... args) {
        List<String> all = new ArrayList<>();
        all.add(device);
        all.addAll(List.of(args));
        return call("callNow", all);
    }

    /** Has the bridge device ask cosmos; the answer is JSON. */
    public JsonNode bridge(ChainMessage message) {
        return BridgeJson.parse(callNow("bridge", message.json().toString()));
    }

    /** The vat ends itself when this delivery is over. */
    public void exit(String reason) {
        call("exit", reason);
    }

    /**
     * The vat computes.
     *
     * @throws VatFault when it has spent more than one delivery may
     */
    public void compute(long units) {
        spent += units;
        if (spent > limit) {
            throw new VatFault("a delivery may spend " + limit + " units, and this one wanted " + spent);
        }
    }

    /** What the delivery has spent. */
    public long spent() {
        return spent;
    }

    private static List<String> message(String target, String method, String... args) {
        List<String> all = new ArrayList<>();
        all.add(target);
        all.add(method);
        all.addAll(List.of(args));
        return all;
    }

    private String call(String name, String... args) {
        return call(name, List.of(args));
    }

    private String call(String name, List<String> args) {
        compute(1);
        return handler.handle(new Syscall(name, args));
    }
}

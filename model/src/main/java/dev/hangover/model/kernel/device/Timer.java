package dev.hangover.model.kernel.device;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.state.Message;
import dev.hangover.model.kernel.state.RunQueue;
import dev.hangover.model.kernel.state.Work;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The timer device (device-timer.js in agoric-sdk): wakes objects up when the time of a block has passed. Everything it
 * knows is in the kernel's store. Repeaters are left out.
 */
public final class Timer implements Device {
    /** Key of its state in the kernel's store. */
    public static final String STATE = "d2.deviceState";

    private static final String LAST_POLLED = "lastPolled";

    private final KvStore store;
    private final RunQueue queue;

    /**
     * @param store where the state is kept
     * @param queue where wakeups go
     */
    public Timer(KvStore store, RunQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    /** {@code getLastPolled}, or {@code setWakeup} with time, handler and what to say to it. */
    @Override
    public String call(List<String> args) {
        ObjectNode state = state();
        if (args.get(0).equals("getLastPolled")) {
            return state.get(LAST_POLLED).asString();
        }
        ((ArrayNode) state.get("deadlines"))
                .addArray()
                .add(args.get(1))
                .add(args.get(2))
                .add(args.get(3));
        store.set(STATE, state.toString());
        return args.get(1);
    }

    /**
     * Sends a message for each deadline that has passed.
     *
     * @param now block time in milliseconds
     * @return whether there was one
     */
    public boolean poll(long now) {
        ObjectNode before = state();
        ArrayNode later = BridgeJson.array();
        int woken = 0;
        for (JsonNode deadline : before.get("deadlines")) {
            if (Long.parseLong(deadline.get(0).asString()) > now) {
                later.add(deadline);
            } else {
                String handler = Slots.slot(deadline.get(1).asString());
                List<String> args = List.of(deadline.get(2).asString(), Long.toString(now));
                queue.push(new Work.Send(handler, Message.of("wake", args)));
                woken++;
            }
        }
        store.set(STATE, state(Long.toString(now), later).toString());
        return woken > 0;
    }

    /** The block time at which it was polled last, in the text of its state. */
    public static long lastPolled(String state) {
        return Long.parseLong(BridgeJson.parse(state).get(LAST_POLLED).asString());
    }

    private ObjectNode state() {
        String text = store.get(STATE);
        return text == null ? state("0", BridgeJson.array()) : (ObjectNode) BridgeJson.parse(text);
    }

    private static ObjectNode state(String lastPolled, ArrayNode deadlines) {
        ObjectNode state = BridgeJson.object().put(LAST_POLLED, lastPolled);
        state.set("deadlines", deadlines);
        return state;
    }
}

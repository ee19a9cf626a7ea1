package dev.hangover.model.kernel.program;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * Moves value between two purses, both ways and both or neither: withdraws from each, waits for both promises and then
 * until a later block, and puts each payment into the other purse. Trades that are under way are only in its heap.
 */
public final class ExchangeVat implements Vat {
    public static final String NAME = "exchange";

    private static final String TRADE = "trade.";
    private static final String WAITS = "waits.";
    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int DELAY = 2;
    private static final int FIRST_PAYMENT = 3;
    private static final String NONE = "none";
    private static final String REFUSED = "refused";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        return switch (method) {
            case "meet" -> {
                heap.put("bank", Slots.slot(args.get(0)));
                yield "met";
            }
            case "swap" -> swap(args, heap, syscalls);
            case "wake" -> settle(args.get(0), heap, syscalls);
            default -> throw Programs.cannot(NAME, method);
        };
    }

    private static String swap(List<String> args, Heap heap, Syscalls syscalls) {
        String trade = Long.toString(heap.add("trades", 1));
        String bank = heap.get("bank");
        String left = syscalls.ask(bank, "withdraw", args.get(0), args.get(2));
        String right = syscalls.ask(bank, "withdraw", args.get(1), args.get(2));
        heap.put(WAITS + left, trade + " 0");
        heap.put(WAITS + right, trade + " 1");
        save(trade, heap, List.of(args.get(0), args.get(1), args.get(3), NONE, NONE));
        return trade;
    }

    @Override
    public void notified(String promise, boolean rejected, String data, Heap heap, Syscalls syscalls) {
        List<String> waited = List.of(heap.take(WAITS + promise).orElseThrow().split(" "));
        String trade = waited.get(0);
        ArrayNode state = (ArrayNode) BridgeJson.parse(heap.get(TRADE + trade));
        state.set(FIRST_PAYMENT + Integer.parseInt(waited.get(1)), rejected ? REFUSED : data);
        List<String> now = BridgeJson.texts(state);
        save(trade, heap, now);
        List<String> payments = now.subList(FIRST_PAYMENT, now.size());
        if (payments.contains(NONE)) {
            return;
        }
        if (payments.contains(REFUSED)) {
            giveBack(trade, now, heap, syscalls);
        } else {
            long polled = Long.parseLong(syscalls.callNow("timer", "getLastPolled"));
            String time = Long.toString(polled + Long.parseLong(now.get(DELAY)));
            syscalls.callNow("timer", "setWakeup", time, Slots.reference(Syscalls.ROOT), trade);
        }
    }

    private static String settle(String trade, Heap heap, Syscalls syscalls) {
        List<String> state =
                BridgeJson.texts(BridgeJson.parse(heap.take(TRADE + trade).orElseThrow()));
        syscalls.send(heap.get("bank"), "put", state.get(TO), state.get(FIRST_PAYMENT));
        syscalls.send(heap.get("bank"), "put", state.get(FROM), state.get(FIRST_PAYMENT + 1));
        syscalls.set("settled", Long.toString(heap.add("settled", 1)));
        return "settled";
    }

    private static void giveBack(String trade, List<String> state, Heap heap, Syscalls syscalls) {
        heap.take(TRADE + trade);
        for (int side = FROM; side <= TO; side++) {
            String payment = state.get(FIRST_PAYMENT + side);
            if (!payment.equals(REFUSED)) {
                syscalls.send(heap.get("bank"), "put", state.get(side), payment);
            }
        }
        syscalls.set("refunded", Long.toString(heap.add("refunded", 1)));
    }

    private static void save(String trade, Heap heap, List<String> state) {
        heap.put(TRADE + trade, BridgeJson.strings(state).toString());
    }
}

package dev.hangover.model.kernel.program;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.cosmos.modules.Bank;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatFailure;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Owns the coins of the module account: pays them out (VBANK_GIVE), takes them back (VBANK_GRAB), and keeps its own
 * books of the reserve and of the balances in updates. Its books must always agree with the bank.
 *
 * <p>It also keeps purses of another value, which leaves a purse as a payment and enters another; the sum of purses
 * and payments never changes.
 */
public final class BankVat implements Vat {
    public static final String NAME = "bank";

    /** What its books say the module account holds. */
    public static final String RESERVE = "reserve";

    public static final String PURSE = "purse.";

    public static final String PAYMENT = "payment.";

    /** The purses, and what each holds in the beginning. */
    public static final List<String> PURSES = List.of("red", "green", "blue");

    /** What each purse holds in the beginning. */
    public static final long IN_EACH_PURSE = 100;

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        return switch (method) {
            case "open" -> open(args.get(0), syscalls);
            case "pay" -> pay(args.get(0), Long.parseLong(args.get(1)), heap, syscalls);
            case "deposit" -> deposit(args.get(0), Long.parseLong(args.get(1)), heap, syscalls);
            case "balances" -> update(BridgeJson.parse(args.get(0)), heap, syscalls);
            case "withdraw" -> withdraw(PURSE + args.get(0), Long.parseLong(args.get(1)), heap, syscalls);
            case "put" -> put(PURSE + args.get(0), PAYMENT + args.get(1), syscalls);
            default -> throw Programs.cannot(NAME, method);
        };
    }

    private static String open(String reserve, Syscalls syscalls) {
        syscalls.set(RESERVE, reserve);
        PURSES.forEach(purse -> syscalls.set(PURSE + purse, Long.toString(IN_EACH_PURSE)));
        return "opened";
    }

    private static String pay(String account, long amount, Heap heap, Syscalls syscalls) {
        long reserve = syscalls.number(RESERVE);
        if (reserve < amount) {
            throw new VatFailure("the reserve of " + reserve + " is too small to pay " + amount);
        }
        JsonNode answer = syscalls.bridge(new ChainMessage.Give(account, Bank.DENOM, amount));
        if (answer.has("error")) {
            throw new VatFailure(answer.get("error").asString());
        }
        syscalls.set(RESERVE, Long.toString(reserve - amount));
        return update(answer, heap, syscalls);
    }

    private static String deposit(String account, long amount, Heap heap, Syscalls syscalls) {
        String balance = syscalls.bridge(new ChainMessage.GetBalance(account, Bank.DENOM))
                .asString();
        heap.put("seen." + account, balance);
        JsonNode answer = syscalls.bridge(new ChainMessage.Grab(account, Bank.DENOM, amount));
        if (answer.has("error")) {
            syscalls.set("refused", Long.toString(heap.add("refused", 1)));
            return "refused";
        }
        syscalls.set(RESERVE, Long.toString(syscalls.number(RESERVE) + amount));
        return update(answer, heap, syscalls);
    }

    private static String withdraw(String purse, long amount, Heap heap, Syscalls syscalls) {
        long held = syscalls.number(purse);
        if (held < amount) {
            throw new VatFailure(purse + " holds " + held + ", less than " + amount);
        }
        String payment = Long.toString(heap.add("payments", 1));
        syscalls.set(purse, Long.toString(held - amount));
        syscalls.set(PAYMENT + payment, Long.toString(amount));
        return payment;
    }

    private static String put(String purse, String payment, Syscalls syscalls) {
        long amount = syscalls.number(payment);
        syscalls.delete(payment);
        syscalls.set(purse, Long.toString(syscalls.number(purse) + amount));
        return Long.toString(amount);
    }

    private static String update(JsonNode update, Heap heap, Syscalls syscalls) {
        heap.put("nonce", update.get("nonce").asString());
        for (JsonNode account : update.get("updated")) {
            syscalls.set(
                    "balance." + account.get("address").asString(),
                    account.get("amount").asString());
        }
        return "updated";
    }
}

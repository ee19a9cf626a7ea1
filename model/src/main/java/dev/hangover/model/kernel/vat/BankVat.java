package dev.hangover.model.kernel.vat;

import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.cosmos.modules.Bank;
import dev.hangover.model.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Owns the coins that the module account holds: pays them out (VBANK_GIVE), takes them back (VBANK_GRAB), and keeps its
 * own books of what is left and of the balances that it was told of. Its books must always agree with the bank.
 */
public final class BankVat implements Vat {
    /** Its identifier. */
    public static final String ID = "v1";

    /** What its books say the module account holds. */
    public static final String RESERVE = "reserve";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void deliver(String method, List<String> args, Syscalls syscalls) {
        switch (method) {
            case "open" -> syscalls.set(RESERVE, args.get(0));
            case "pay" -> pay(args.get(0), Long.parseLong(args.get(1)), syscalls);
            case "deposit" -> deposit(args.get(0), Long.parseLong(args.get(1)), syscalls);
            case "balances" -> update(Json.parse(args.get(0)), syscalls);
            default -> throw new VatFailure("the bank cannot " + method);
        }
    }

    private static void pay(String account, long amount, Syscalls syscalls) {
        long reserve = reserve(syscalls);
        if (reserve < amount) {
            throw new VatFailure("the reserve of " + reserve + " is too small to pay " + amount);
        }
        JsonNode answer = Json.parse(syscalls.callNow(new ChainMessage.Give(account, Bank.DENOM, amount)));
        if (answer.has("error")) {
            throw new VatFailure(answer.get("error").asString());
        }
        syscalls.set(RESERVE, Long.toString(reserve - amount));
        update(answer, syscalls);
    }

    private static void deposit(String account, long amount, Syscalls syscalls) {
        String balance = Json.parse(syscalls.callNow(new ChainMessage.GetBalance(account, Bank.DENOM)))
                .asString();
        syscalls.set("seen." + account, balance);
        JsonNode answer = Json.parse(syscalls.callNow(new ChainMessage.Grab(account, Bank.DENOM, amount)));
        if (answer.has("error")) {
            syscalls.set("refused", Long.toString(number(syscalls, "refused") + 1));
            return;
        }
        syscalls.set(RESERVE, Long.toString(reserve(syscalls) + amount));
        update(answer, syscalls);
    }

    private static void update(JsonNode update, Syscalls syscalls) {
        syscalls.set("nonce", update.get("nonce").asString());
        for (JsonNode account : update.get("updated")) {
            syscalls.set(
                    "balance." + account.get("address").asString(),
                    account.get("amount").asString());
        }
    }

    private static long reserve(Syscalls syscalls) {
        return number(syscalls, RESERVE);
    }

    private static long number(Syscalls syscalls, String key) {
        return syscalls.get(key).map(Long::parseLong).orElse(0L);
    }
}

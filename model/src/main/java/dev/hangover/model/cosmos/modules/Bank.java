package dev.hangover.model.cosmos.modules;

import java.util.TreeSet;

/**
 * Balances of accounts (cosmos-sdk x/bank), in one denomination. Remembers, until asked, whose balance a transfer
 * changed.
 */
public final class Bank {
    /** The only coin there is here. */
    public static final String DENOM = "ubld";

    private static final String PREFIX = "balances/";

    private final KeyValues store;
    private final TreeSet<String> changed = new TreeSet<>();

    /** @param store the store {@code bank} */
    public Bank(KeyValues store) {
        this.store = store;
    }

    /** The key under which the balance of an account is stored. */
    public static String key(String address) {
        return PREFIX + address + "/" + DENOM;
    }

    /** Whether a key of the store is a balance. */
    public static boolean isBalance(String key) {
        return key.startsWith(PREFIX);
    }

    /** The balance of an account; 0 when it has none. */
    public long balance(String address) {
        return store.get(key(address)).map(Long::parseLong).orElse(0L);
    }

    /** Gives an account its balance at genesis. */
    public void endow(String address, long amount) {
        write(address, amount);
    }

    /**
     * Moves coins, and remembers both accounts as changed.
     *
     * @return whether the sender had enough
     */
    public boolean transfer(String from, String to, long amount) {
        if (!move(from, to, amount)) {
            return false;
        }
        changed.add(from);
        changed.add(to);
        return true;
    }

    /**
     * Moves coins without recording the accounts as changed: the answer carries the balance.
     *
     * @return whether the sender had enough
     */
    boolean move(String from, String to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("a negative amount: " + amount);
        }
        long had = balance(from);
        if (had < amount) {
            return false;
        }
        write(from, had - amount);
        write(to, balance(to) + amount);
        return true;
    }

    /** The accounts that transfers changed since this was asked last, in order. */
    public TreeSet<String> takeChanged() {
        TreeSet<String> taken = new TreeSet<>(changed);
        changed.clear();
        return taken;
    }

    // As in cosmos-sdk, a balance of zero is not stored.
    private void write(String address, long amount) {
        if (amount == 0) {
            store.remove(key(address));
        } else {
            store.set(key(address), Long.toString(amount));
        }
    }
}

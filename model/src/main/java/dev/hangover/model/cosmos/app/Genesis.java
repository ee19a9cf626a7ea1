package dev.hangover.model.cosmos.app;

import dev.hangover.model.cosmos.modules.Vbank;
import dev.hangover.model.workload.Accounts;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state that the chain begins with: the balance of each account. */
public record Genesis(SortedMap<String, Long> balances) {
    /** Coins that the module account holds for the kernel's bank at genesis. */
    public static final long RESERVE = 100_000;

    private static final long ENDOWMENT = 1_000;

    public Genesis {
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
    }

    /** Every account gets the same, the module account its reserve. */
    public static Genesis standard() {
        SortedMap<String, Long> balances = new TreeMap<>();
        Accounts.ALL.forEach(account -> balances.put(account, ENDOWMENT));
        balances.put(Vbank.MODULE_ACCOUNT, RESERVE);
        return new Genesis(balances);
    }

    /** All coins there are. */
    public long supply() {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }
}

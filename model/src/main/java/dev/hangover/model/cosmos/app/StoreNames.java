package dev.hangover.model.cosmos.app;

import java.util.List;

/** The stores of the application, each an IAVL tree. */
public final class StoreNames {
    /** Balances. */
    public static final String BANK = "bank";

    /** The export data's shadow. */
    public static final String SWINGSET = "swingset";

    /** The sequence number of balance updates. */
    public static final String VBANK = "vbank";

    /** Chain storage, with the queues. */
    public static final String VSTORAGE = "vstorage";

    /** All of them, in the order in which they commit. */
    public static final List<String> ALL = List.of(BANK, SWINGSET, VBANK, VSTORAGE);

    private StoreNames() {}
}

package dev.hangover.model;

import java.util.List;

/** Who speaks in a trace: the columns of the lane table. */
public final class Lanes {
    /** Consensus and the cosmos application. */
    public static final String COSMOS = "cosmos";

    /** The host of the kernel. */
    public static final String BLOCK_MANAGER = "block manager";

    /** The kernel, its vats and devices. */
    public static final String KERNEL = "kernel";

    /** The swing-store's database. */
    public static final String SQL = "SQL";

    /** The application's trees. */
    public static final String IAVL = "IAVL";

    /** All of them, from left to right. */
    public static final List<String> ALL = List.of(COSMOS, BLOCK_MANAGER, KERNEL, SQL, IAVL);

    private Lanes() {}
}

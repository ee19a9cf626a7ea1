package dev.hangover.model.workload;

import java.util.List;

/** The accounts of the chain, which genesis endows and transactions name. */
public final class Accounts {
    public static final List<String> ALL = List.of("agoric1ann", "agoric1bob", "agoric1cho", "agoric1dee");

    private Accounts() {}
}

package dev.hangover.scenarios.catalogue;

import java.util.List;

/** A small vocabulary for tests. */
final class Words {
    static final Vocabulary SMALL = Vocabulary.of(
            List.of("late-write", "upgrade"),
            List.of("count", "give"),
            List.of("guarded", "ram-chain-sends"),
            List.of("crash", "power-loss", "restart"));

    private Words() {}
}

package dev.hangover.scenarios.bench;

import java.util.List;

/** All figures. */
public final class Figures {
    /** All of them, the quick ones first. */
    public static final List<Figure> ALL = List.of(
            new IavlRoot(),
            new SwingStoreBlock(),
            new HarnessOverhead(),
            new CrashExecution(),
            new EveryState(),
            new Growth(),
            new EveryInterleaving(),
            new TwoJobs(),
            new StartUp());

    private Figures() {}
}

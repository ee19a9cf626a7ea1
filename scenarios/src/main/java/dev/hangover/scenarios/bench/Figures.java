package dev.hangover.scenarios.bench;

import java.util.List;

/** All figures. */
public final class Figures {
    /** All of them, the quick ones first. */
    public static final List<Figure> ALL = List.of(
            IavlRoot.FIGURE,
            SwingStoreBlock.FIGURE,
            RunFigures.HARNESS_OVERHEAD,
            RunFigures.CRASH_EXECUTION,
            ExplorationFigures.EVERY_STATE,
            ExplorationFigures.GROWTH,
            ExplorationFigures.EVERY_INTERLEAVING,
            ExplorationFigures.TWO_JOBS,
            StartUp.FIGURE);

    private Figures() {}
}

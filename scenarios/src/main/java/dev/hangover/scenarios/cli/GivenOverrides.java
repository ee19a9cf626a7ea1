package dev.hangover.scenarios.cli;

import java.util.List;

/** The given values of {@link Overrides}; null for those that were not given. */
record GivenOverrides(
        Integer blocks,
        Integer actions,
        String draw,
        Integer crashes,
        Integer restarts,
        List<String> faults,
        String abci,
        String schedules,
        String seed,
        int seeds,
        Integer runs) {}

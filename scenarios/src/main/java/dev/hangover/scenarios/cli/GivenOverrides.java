package dev.hangover.scenarios.cli;

import java.util.List;

/** What the user gave of {@link Overrides}, and null for what was not given. */
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

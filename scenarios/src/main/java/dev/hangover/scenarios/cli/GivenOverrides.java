package dev.hangover.scenarios.cli;

import dev.hangover.harness.fault.FaultKind;
import java.util.SortedSet;

/** What the user gave of {@link Overrides}, and null for what was not given. */
record GivenOverrides(
        Integer blocks,
        Integer actions,
        String draw,
        Integer crashes,
        Integer restarts,
        SortedSet<FaultKind> faults,
        String abci,
        String schedules,
        String seed,
        int seeds,
        Integer runs) {}

package dev.hangover.scenarios.cli;

import dev.hangover.harness.fault.FaultKind;
import java.util.SortedSet;

/** The given values of {@link Overrides}; null for those that were not given. */
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

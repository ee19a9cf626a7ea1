package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultKind;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may go wrong, and in how many ways it is tried.
 *
 * @param kinds kinds of faults that may strike
 * @param crashes most crashes in one run
 * @param restarts most clean restarts in one run
 * @param schedules how the order of tasks is chosen
 * @param runs how many schedules are sampled; 0 unless they are
 */
public record FaultSettings(SortedSet<FaultKind> kinds, int crashes, int restarts, ScheduleKind schedules, int runs) {
    /** Keeps a copy. */
    public FaultSettings {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    /** Whether one of these is a clean restart. */
    public static boolean allowRestarts(Collection<FaultKind> kinds) {
        return kinds.contains(FaultKind.RESTART);
    }

    /** Whether one of these is more than a clean restart. */
    public static boolean allowCrashes(Collection<FaultKind> kinds) {
        return kinds.stream().anyMatch(kind -> kind != FaultKind.RESTART);
    }
}

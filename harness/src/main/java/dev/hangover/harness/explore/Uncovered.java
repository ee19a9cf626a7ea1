package dev.hangover.harness.explore;

import dev.hangover.harness.simulation.Place;
import java.util.Collection;
import java.util.LongSummaryStatistics;

/** The part of the bound that a halted exploration did not cover. */
final class Uncovered {
    private Uncovered() {}

    /** In one clause; empty when nothing is left. */
    static String of(Collection<Branch> frontier) {
        if (frontier.isEmpty()) {
            return "";
        }
        long orders = frontier.stream().filter(Uncovered::isAnotherOrder).count();
        long faults = frontier.size() - orders;
        LongSummaryStatistics sections = frontier.stream()
                .flatMap(branch -> branch.boot().struck().places().stream())
                .mapToLong(Place::section)
                .summaryStatistics();
        String where = sections.getCount() == 0
                ? ""
                : ", with faults from section " + sections.getMin() + " to " + sections.getMax();
        return "in line were " + faults + " more faults and " + orders + " more orders of tasks" + where
                + ", and all that would have followed from them";
    }

    private static boolean isAnotherOrder(Branch branch) {
        return branch.stop().isEmpty() && !branch.ahead().isEmpty();
    }
}

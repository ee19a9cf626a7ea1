package dev.hangover.harness.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final SortedMap<String, Long> NONE = new TreeMap<>();

    @Test
    void whatIsForbiddenMustNotBeThere() {
        assertThat(Demand.of("forbid").unmetByRemarks(NONE)).isEmpty();
        assertThat(Demand.of("forbid").unmetByRemarks(remarks("lost-effect", 3, "reordered-effect", 1)))
                .contains("remarks are forbidden, and there are: lost-effect in 3 runs, reordered-effect in 1 run");
        assertThat(Demand.of("forbid").unmetByRecovered(0)).isEmpty();
        assertThat(Demand.of("forbid").unmetByRecovered(2))
                .contains("runs that refuse and recover are forbidden, and there are: recovered in 2 runs");
    }

    @Test
    void whatIsRequiredMustBeThere() {
        assertThat(Demand.of("require").unmetByRemarks(remarks("lost-effect", 3)))
                .isEmpty();
        assertThat(Demand.of("require").unmetByRemarks(NONE)).contains("remarks are required, and there are none");
        assertThat(Demand.of("require").unmetByRecovered(1)).isEmpty();
        assertThat(Demand.of("require").unmetByRecovered(0))
                .contains("runs that refuse and recover are required, and there are none");
    }

    @Test
    void lawsThatAreNamedMustBeThereAndNoOthers() {
        Demand demand = Demand.ofLaws(List.of("lost-effect", "duplicated-effect"));

        assertThat(demand.unmetByRemarks(remarks("lost-effect", 3, "duplicated-effect", 1)))
                .isEmpty();
        assertThat(demand.unmetByRemarks(remarks("lost-effect", 3)))
                .contains("remarks (duplicated-effect) are required, and there are none");
        assertThat(demand.unmetByRemarks(remarks("lost-effect", 3, "duplicated-effect", 1, "leaked-effect", 2)))
                .contains("remarks other than lost-effect, duplicated-effect are forbidden,"
                        + " and there are: leaked-effect in 2 runs");
    }

    @Test
    void whatIsAllowedMayBeThere() {
        assertThat(Demand.of("allow").unmetByRemarks(NONE)).isEmpty();
        assertThat(Demand.of("allow").unmetByRemarks(remarks("lost-effect", 3))).isEmpty();
    }

    private static SortedMap<String, Long> remarks(Object... lawsAndRuns) {
        SortedMap<String, Long> remarks = new TreeMap<>();
        for (int i = 0; i < lawsAndRuns.length; i += 2) {
            remarks.put((String) lawsAndRuns[i], ((Integer) lawsAndRuns[i + 1]).longValue());
        }
        return remarks;
    }
}

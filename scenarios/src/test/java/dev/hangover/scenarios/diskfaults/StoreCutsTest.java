package dev.hangover.scenarios.diskfaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.explore.Trials;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reached the disk in part is there as a whole or not at all; the long form is the command {@code cuts}. */
class StoreCutsTest {
    @Test
    void everyCutLeavesAStateThatWas() {
        List<CutResult> results = StoreCuts.of(Trials.workload(2, 1, 7), Trials.DESIGNS.get("guarded"));

        assertThat(results)
                .extracting(result -> result.store() + " " + result.manner())
                .containsExactly("sql cut", "sql flip", "iavl lost", "iavl torn", "iavl reordered");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.tried()).as(result.toString()).isPositive();
            assertThat(result.older()).as(result.toString()).isPositive();
            assertThat(result.wrong()).as(result.toString()).isZero();
        });
        assertThat(results).filteredOn(result -> result.manner().equals("cut")).allMatch(cut -> cut.newest() > 0);
    }
}

package dev.hangover.scenarios.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.BadInput;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaleTest {
    private final NodeRuns campaign = new NodeRuns(Trials.DESIGNS);

    @Test
    void aPlaceThatIsNotThereIsReportedWithTheNearestThatAre() {
        assertThatThrownBy(() -> explore("2/sql.commit.after#7"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "the run never came to 2/sql.commit.after#7 (nearest that exist: " + "2/sql.commit.after, ");
    }

    @Test
    void ofANestedPlaceTheNearestAreThoseAfterTheFaultBeforeIt() {
        assertThatThrownBy(() -> explore("2/between-sql-and-iavl+2/replay.send#99"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "stale coordinates: after 2/sql.commit.after the run never came to 2/replay.send#99")
                .hasMessageContaining("(nearest that exist: 2/sql.commit.after+2/replay.send#");
    }

    private void explore(String at) {
        CaseOptions only = new CaseOptions("memory", true, Optional.of(at), false);
        campaign.explore(Trials.scenario("double-crash"), "guarded", only, ProgressListener.NONE);
    }
}

package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.Engine;
import dev.hangover.scenarios.catalogue.Scenario;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private static final Scenario ORDINARY = Trials.scenario("three-windows");

    @Test
    void aDesignThatIsWrongOnPurposeIsFound() {
        assertThatCode(() -> Canary.requireFound(Engine.STANDARD, new Canary(), ORDINARY))
                .doesNotThrowAnyException();
    }

    @Test
    void anExplorationThatFindsNothingWrongIsNotBelieved() {
        assertThatThrownBy(() -> Canary.requireFound(Engine.STANDARD, Trials.DESIGNS.get("guarded"), ORDINARY))
                .isInstanceOf(CanaryMissed.class)
                .hasMessageContaining("'guarded'");
    }
}

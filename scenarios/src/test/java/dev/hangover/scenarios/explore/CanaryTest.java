package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CanaryMissed;
import dev.hangover.harness.cases.Engine;
import dev.hangover.scenarios.catalogue.Scenario;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private static final Scenario ORDINARY = Trials.scenario("three-windows");

    @Test
    void aDesignThatIsWrongOnPurposeIsFound() {
        assertThatCode(() -> CanaryDesign.of(new CanaryDesign(), ORDINARY).requireFound(Engine.STANDARD))
                .doesNotThrowAnyException();
    }

    @Test
    void anExplorationThatFindsNothingWrongIsNotBelieved() {
        assertThatThrownBy(() ->
                        CanaryDesign.of(Trials.DESIGNS.get("guarded"), ORDINARY).requireFound(Engine.STANDARD))
                .isInstanceOf(CanaryMissed.class)
                .hasMessageContaining("guarded");
    }
}

package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.RunSettings;
import org.example.shop.Flaw;
import org.example.shop.Shop;
import org.junit.jupiter.api.Test;

class ForeignSubjectTest {
    @Test
    void aShopThatIsRightConverges() {
        assertThat(explore(Flaw.NONE).findings().failures()).isEmpty();
    }

    @Test
    void anExceptionNamesTheLineOfTheSubjectThatThrewItAndNotTheEngine() {
        assertThat(firstFailure(Flaw.THROWS).outcome())
                .isInstanceOf(Outcome.Broke.class)
                .extracting(Outcome::sentence)
                .asString()
                .matches(".*IllegalStateException: migrations failed at ShopProcess.java:\\d+,"
                        + " caused by java.lang.UnsupportedOperationException: duplicate column"
                        + " at ShopProcess.java:\\d+")
                .doesNotContain("Run.java");
    }

    @Test
    void anErrorWhoseTextDiffersFromRunToRunIsShownInBothForms() {
        assertThatThrownBy(() -> explore(Flaw.THROWS_RANDOM_ID))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageMatching("two equal runs broke with different errors:"
                        + " once java.lang.IllegalStateException: no such entry: [0-9a-f-]{36} at ShopProcess.java:\\d+,"
                        + " once java.lang.IllegalStateException: no such entry: [0-9a-f-]{36} at ShopProcess.java:\\d+"
                        + " .*; they differ at event .*");
    }

    private static Execution firstFailure(Flaw flaw) {
        return explore(flaw).findings().failures().get(0);
    }

    private static Exploration explore(Flaw flaw) {
        return new Explorer(new Shop(flaw), new RunSettings(2, true), new Budget(1, 0), ProgressListener.NONE)
                .explore();
    }
}

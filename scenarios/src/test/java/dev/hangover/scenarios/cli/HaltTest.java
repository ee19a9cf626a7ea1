package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.input.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HaltTest {
    @Test
    void withoutABudgetOnlyTheUserHaltsIt() {
        Halt halt = Halt.after(null);
        assertThat(halt.getAsBoolean()).isFalse();

        halt.interrupt();

        assertThat(halt.getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"60s", "5m", "2h", "600000ms"})
    void aBudgetLastsForAWhile(String budget) {
        assertThat(Halt.after(budget).getAsBoolean()).isFalse();
    }

    @Test
    void andThenItIsSpent() {
        Halt halt = Halt.after("1ms");

        while (!halt.getAsBoolean()) {
            Thread.onSpinWait();
        }

        assertThat(halt.isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0s", "-1s", "1.5s", "soon", "99999999s", "60 s"})
    void whatIsNoTimeIsTurnedAway(String budget) {
        assertThatThrownBy(() -> Halt.after(budget))
                .isInstanceOf(BadInput.class)
                .hasMessage("--budget: '" + budget + "' is not a time (a whole number with ms, s, m or h: 60s)");
    }
}

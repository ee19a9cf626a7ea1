package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Counters;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Place CRASH = new Place(1, new Boundary("send"), 1);
    private static final Place RESTART = FaultSequence.restartAfter(1);

    @Test
    void eachKindOfFaultTakesFromItsOwnCount() {
        Budget budget = new Budget(2, 1);

        assertThat(budget.without(CRASH)).isEqualTo(new Budget(1, 1));
        assertThat(budget.without(RESTART)).isEqualTo(new Budget(2, 0));
        assertThat(budget.without(RESTART).allows(RESTART)).isFalse();
        assertThat(budget.without(RESTART).allows(CRASH)).isTrue();
        assertThat(new Budget(0, 1).allows(CRASH)).isFalse();
    }

    @Test
    void aStateIsBootedAgainOnlyWithABudgetThatNoEarlierOneCovers() {
        VisitedStates visited = new VisitedStates();
        Fingerprint blank = new Counters(Bug.NONE).blank().fingerprint();

        assertThat(visited.visit(blank, new Budget(1, 1))).isTrue();
        assertThat(visited.visit(blank, new Budget(1, 1))).isFalse();
        assertThat(visited.visit(blank, new Budget(0, 1))).isFalse();
        assertThat(visited.visit(blank, new Budget(2, 0))).isTrue();
        assertThat(visited.visit(blank, new Budget(0, 2))).isTrue();
        assertThat(visited.visit(blank, new Budget(1, 0))).isFalse();
        assertThat(visited.distinct()).isEqualTo(1);
        assertThat(visited.merged()).isEqualTo(3);
    }

    @Test
    void cannotBeNegative() {
        assertThatThrownBy(() -> new Budget(-1, 0)).hasMessage("a budget of faults cannot be negative: -1, 0");
    }
}

package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnumerationTest {
    @Test
    void everyCombinationIsVisitedOnceAndInOrder() {
        List<String> visited = new ArrayList<>();
        Enumeration enumeration = new Enumeration();
        do {
            Choices choices = enumeration.choices();
            visited.add("" + choices.choose("a", 2) + choices.fork("x").choose("b", 3) + choices.choose("c", 2));
        } while (enumeration.advance());

        assertThat(visited).hasSize(12).doesNotHaveDuplicates().isSorted();
        assertThat(visited.get(0)).isEqualTo("000");
        assertThat(visited.get(11)).isEqualTo("121");
    }

    @Test
    void whatIsDecidedLaterMayDependOnWhatWasDecidedEarlier() {
        List<String> visited = new ArrayList<>();
        Enumeration enumeration = new Enumeration();
        do {
            Choices choices = enumeration.choices();
            int depth = choices.choose("depth", 3);
            StringBuilder line = new StringBuilder().append(depth);
            for (int i = 0; i < depth; i++) {
                line.append(choices.choose("digit", 2));
            }
            visited.add(line.toString());
        } while (enumeration.advance());

        assertThat(visited).containsExactly("0", "10", "11", "200", "201", "210", "211");
    }

    @Test
    void nothingToDecideIsOneCombination() {
        Enumeration enumeration = new Enumeration();
        enumeration.choices();

        assertThat(enumeration.advance()).isFalse();
    }

    @Test
    void aRunWithOtherAlternativesThanBeforeIsNotDeterministic() {
        for (int bound : new int[] {1, 3}) {
            Enumeration enumeration = new Enumeration();
            enumeration.choices().choose("task", 2);
            enumeration.advance();

            assertThatThrownBy(() -> enumeration.choices().choose("task", bound))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "the run is not deterministic: task had 2 alternatives the last time, and now " + bound);
        }
    }

    @Test
    void aRunWithFewerDecisionsThanBeforeIsNotDeterministic() {
        Enumeration enumeration = new Enumeration();
        enumeration.choices().choose("task", 2);
        enumeration.advance();
        enumeration.choices();

        assertThatThrownBy(enumeration::advance)
                .hasMessage("the run is not deterministic: it made 0 decisions, and at least 1 the last time");
    }
}

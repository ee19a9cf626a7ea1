package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PriorityChoicesTest {
    private static final int MAIN = 0;

    @Test
    void withoutChangesTheOrderOfPrioritiesNeverChanges() {
        for (long seed = 0; seed < 100; seed++) {
            Choices choices = Choices.byPriority(Choices.seeded(seed), 1, 10).fork("life-0");
            int first = flow(choices, List.of(1, 2, MAIN));
            for (int i = 0; i < 20; i++) {
                assertThat(flow(choices, List.of(1, 2, MAIN))).isEqualTo(first);
            }
        }
    }

    @Test
    void everyFlowIsFirstAboutEquallyOften() {
        TreeMap<Integer, Integer> first = new TreeMap<>();
        for (long seed = 0; seed < 3000; seed++) {
            Choices choices = Choices.byPriority(Choices.seeded(seed), 3, 10).fork("life-0");
            first.merge(flow(choices, List.of(1, 2, MAIN)), 1, Integer::sum);
        }

        assertThat(first.values()).hasSize(3).allMatch(count -> count > 850 && count < 1150);
    }

    @Test
    void whoRanFallsBelowAllOthersAtAChange() {
        // One change among one decision: the first decision is the change.
        for (long seed = 0; seed < 100; seed++) {
            Choices straight = Choices.byPriority(Choices.seeded(seed), 1, 1).fork("life-0");
            Choices changing = Choices.byPriority(Choices.seeded(seed), 2, 1).fork("life-0");
            int highest = flow(straight, List.of(1, 2, MAIN));

            assertThat(flow(changing, List.of(1, 2, MAIN))).isNotEqualTo(highest);
            assertThat(flow(changing, List.of(highest, 7))).isEqualTo(7);
        }
    }

    @Test
    void thereAreNoMoreChangesThanTheDepthAllows() {
        for (long seed = 0; seed < 300; seed++) {
            Choices choices = Choices.byPriority(Choices.seeded(seed), 3, 30).fork("life-0");
            List<Integer> ran = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int next = flow(choices, List.of(1, 2, 3, MAIN));
                if (ran.isEmpty() || ran.get(ran.size() - 1) != next) {
                    ran.add(next);
                }
            }
            assertThat(ran).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void lowPriorityTasksAreStarvedUntilTheyAreAwaited() {
        TreeSet<String> orders = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            StringBuilder order = new StringBuilder();
            Simulation simulation = new Simulation(
                    Choices.byPriority(Choices.seeded(seed), 1, 10).fork("life-0"), Observer.NONE);
            simulation.spawn("a", () -> order.append('a'));
            simulation.spawn("b", () -> order.append('b'));
            simulation.yield("here");
            order.append('.');
            simulation.yield("there");
            order.append('.');
            simulation.await("both", () -> simulation.tasksInLine().isEmpty());
            orders.add(order.toString());
        }

        // Never between the two dots: nothing changed since the first yield.
        assertThat(orders).containsExactly("..ab", "..ba", "a..b", "ab..", "b..a", "ba..");
    }

    @Test
    void aRecordedOrderIsReplayed() {
        ChoiceLog log = new ChoiceLog();
        Choices drawn =
                log.recording(Choices.byPriority(Choices.seeded(5), 3, 10)).fork("life-0");
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            first.add(drawn.order("here", List.of(1, 2, MAIN)));
        }
        Choices again = log.replay().fork("life-0");
        List<Integer> second = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            second.add(again.order("here", List.of(1, 2, MAIN)));
        }

        assertThat(second).isEqualTo(first);
    }

    @Test
    void depthAndStepsAreAtLeastOne() {
        assertThatThrownBy(() -> Choices.byPriority(Choices.fifo(), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth and steps must be at least 1: 0, 1");
    }

    private static int flow(Choices choices, List<Integer> flows) {
        return flows.get(choices.order("which flow", flows));
    }
}

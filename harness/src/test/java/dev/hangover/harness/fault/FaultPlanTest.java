package dev.hangover.harness.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final List<FaultKind> CRASH = List.of(FaultKind.CRASH);

    @Test
    void givenFaultsStrikeInTheirOrder() {
        FaultPlan plan = FaultPlan.at(FaultSequence.parse("1/a+1/b", new TreeMap<>()));

        assertThat(plan.strikes(place(1, "b"))).isFalse();
        assertThat(plan.strikes(place(1, "a"))).isTrue();
        assertThat(plan.remaining()).hasToString("1/b");
        assertThat(plan.strikes(place(1, "a"))).isFalse();
        assertThat(plan.spent()).isFalse();
        assertThat(plan.strikes(place(1, "b"))).isTrue();
        assertThat(plan.spent()).isTrue();
        assertThat(plan.strikes(place(1, "b"))).isFalse();
    }

    @Test
    void noPlanIsSpentFromTheStart() {
        assertThat(FaultPlan.none().spent()).isTrue();
        assertThat(FaultPlan.none().strikes(place(1, "a"))).isFalse();
        assertThat(FaultPlan.drawn(Choices.seeded(1), 0, 10, 3, CRASH).spent()).isTrue();
    }

    @Test
    void drawnFaultsAreTheSameForTheSameSeed() {
        TreeSet<String> different = new TreeSet<>();
        for (long seed = 0; seed < 100; seed++) {
            List<Integer> struck = struck(seed);
            assertThat(struck(seed)).isEqualTo(struck);
            assertThat(struck.size()).isLessThanOrEqualTo(3);
            different.add(struck.toString());
        }
        assertThat(different.size()).isGreaterThan(50);
    }

    @Test
    void everyPlaceIsDrawnAsTheFirstSoonerOrLater() {
        TreeSet<Integer> first = new TreeSet<>();
        for (long seed = 0; seed < 400; seed++) {
            struck(seed).stream().findFirst().ifPresent(first::add);
        }
        assertThat(first).hasSize(20);
    }

    @Test
    void drawnFaultsDoNotStrikeBeyondTheLastSection() {
        FaultPlan plan = FaultPlan.drawn(Choices.fifo(), 1, 5, 2, CRASH);

        assertThat(plan.strikes(place(3, "a"))).isFalse();
        assertThat(plan.strikes(place(2, "a"))).isTrue();
    }

    private static List<Integer> struck(long seed) {
        FaultPlan plan = FaultPlan.drawn(Choices.seeded(seed), 3, 20, 1, CRASH);
        List<Integer> struck = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            if (plan.strikes(new Place(1, new Boundary("a"), i))) {
                struck.add(i);
            }
        }
        return struck;
    }

    private static Place place(long section, String boundary) {
        return new Place(section, new Boundary(boundary), 1);
    }
}

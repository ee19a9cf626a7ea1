package dev.hangover.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Deque<Long> measured = new ArrayDeque<>(List.of(900L, 30L, 10L, 50L));
    private final List<String> done = new ArrayList<>();
    private long now;

    private final Rounds rounds = new Rounds(() -> now, 1, 3);

    @Test
    void theMedianOfTheRoundsAfterTheWarmUpCounts() {
        assertThat(rounds.median(this::before, this::measured, this::bare)).isEqualTo(3.0);
        assertThat(done).hasSize(12).startsWith("before", "measured", "bare", "before");
    }

    @Test
    void orTheSmallest() {
        assertThat(rounds.least(this::measured, this::bare)).isEqualTo(1.0);
    }

    /** Takes long, and is not measured. */
    private void before() {
        done.add("before");
        now += 10_000;
    }

    private void measured() {
        done.add("measured");
        now += measured.remove();
    }

    private void bare() {
        done.add("bare");
        now += 10;
    }
}

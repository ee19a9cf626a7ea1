package dev.hangover.scenarios.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Workers are a cache: neither a restart nor an eviction may be seen in what is durable, or in RAM that can become so. */
class WorkerProperties {
    private static final int BLOCKS = 7;

    @Property(tries = 25)
    void restartedNodeEqualsOneThatNeverStopped(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = BLOCKS - 1) Integer> restarts) {
        Life never = Life.of(seed, BLOCKS, WarehousePolicy.standard(), List.of());
        Life restarted = Life.of(seed, BLOCKS, WarehousePolicy.standard(), restarts);
        assertSame(never, restarted);
    }

    @Property(tries = 25)
    void evictionCannotBeSeen(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 4) int online) {
        WarehousePolicy standard = WarehousePolicy.standard();
        WarehousePolicy forgetful =
                new WarehousePolicy(online, standard.snapshotEvery(), Optional.of(Choices.seeded(seed)));
        assertSame(Life.of(seed, BLOCKS, standard, List.of()), Life.of(seed, BLOCKS, forgetful, List.of()));
    }

    private static void assertSame(Life expected, Life actual) {
        for (int i = 0; i < BLOCKS; i++) {
            assertThat(actual.ram().get(i))
                    .as("RAM after block %d", i + 1)
                    .isEqualTo(expected.ram().get(i));
            assertThat(actual.disks().get(i).sameContent(expected.disks().get(i)))
                    .as("the disks after block %d are the same", i + 1)
                    .isTrue();
        }
    }
}

package dev.hangover.model.cosmos.multistore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.Disk;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.StrikeAt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kill at any boundary of an operator's rollback. */
class RollbackCrashTest {
    private static final Disk MEMORY = new Disk.Memory();
    private static final IavlImage THREE = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 3);
    private static final IavlImage SIX = Chain.live(MEMORY, THREE, Simulation.quiet(), Chain.OPTIONS, 6);

    // Three trees with four boundaries each, then those of the commit record.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void whoStartsOnAHalfDoneRollbackStandsAtOneOfTheTwoHeightsOrIsRefused(int boundary) {
        IavlImage crashed = rollBack(SIX, StrikeAt.any(boundary));
        try (NodeStore nodes = MEMORY.boot(crashed)) {
            MultiStore store = new MultiStore(Simulation.quiet(), nodes, Chain.OPTIONS);
            assertThat(store.image().consensus()).isIn(THREE.consensus(), SIX.consensus());
        } catch (Refusal refused) {
            assertThat(refused).hasMessageContaining("version");
        }
    }

    /** What is left, whether it was killed or not. */
    private static IavlImage rollBack(IavlImage image, Simulation simulation) {
        try (NodeStore nodes = MEMORY.boot(image)) {
            try {
                new MultiStore(simulation, nodes, Chain.OPTIONS).rollbackTo(3);
            } catch (SimulatedCrash crash) {
                return nodes.image();
            }
            return nodes.image();
        }
    }
}

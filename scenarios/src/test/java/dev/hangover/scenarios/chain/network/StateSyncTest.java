package dev.hangover.scenarios.chain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.statesync.StateSnapshot;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.scenarios.chain.node.NodeSubject;
import dev.hangover.scenarios.explore.Trials;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Snapshots of a node's state, and what becomes of those that are wrong. */
class StateSyncTest {
    private static final Trials TRIALS = Trials.of("three-windows", "guarded");

    @Test
    void anExportOfTwoHeightsIsRefusedBySayingWhich() {
        assertThatThrownBy(() -> StateSnapshot.of(sql(5), iavl(4)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.law()).isEqualTo(StateSnapshot.SPLIT_STATE))
                .hasMessageContaining("swing-store is at height 5 and cosmos at 4");
    }

    @Test
    void wereItMadeAllTheSameNoNodeCouldBeRestoredFromIt() {
        StateSnapshot split = new StateSnapshot(
                4,
                StateSnapshot.of(sql(4), iavl(4)).application(),
                StateSnapshot.of(sql(5), iavl(5)).artifacts());

        assertThatThrownBy(() -> restore(split, appHash(4))).isInstanceOf(SwingStoreException.class);
    }

    @Test
    void aSnapshotWithAnotherAppHashThanTheChainsIsRefused() {
        assertThatThrownBy(() -> restore(StateSnapshot.of(sql(4), iavl(4)), appHash(5)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("AppHash");
    }

    @Test
    void aRestoredNodeHasTheTreesOfItsPeer() {
        Machine restored = restore(StateSnapshot.of(sql(4), iavl(4)), appHash(4));

        assertThat(restored.images().get(MultiStore.NAME).consensus()).isEqualTo(iavl(4).consensus());
        restored.abandon();
    }

    private static Machine restore(StateSnapshot snapshot, String appHash) {
        NodeSubject node = (NodeSubject) TRIALS.subject();
        Machine machine = node.restoring(Simulation.quiet(), snapshot, appHash, true);
        machine.start();
        return machine;
    }

    private static String appHash(long height) {
        return HexFormat.of().formatHex(iavl(height).commitInfo().orElseThrow().appHash());
    }

    private static SqlImage sql(long height) {
        return (SqlImage) TRIALS.reference().imagesAfter(height).orElseThrow().get(SqlImage.STORE_NAME);
    }

    private static IavlImage iavl(long height) {
        return (IavlImage) TRIALS.reference().imagesAfter(height).orElseThrow().get(MultiStore.NAME);
    }
}

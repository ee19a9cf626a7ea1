package dev.hangover.model.cosmos.multistore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.TreeOptions;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.Disk;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.StrikeAt;
import dev.hangover.model.cosmos.store.Text;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MultiStoreTest {
    private static final Disk MEMORY = new Disk.Memory();

    @Test
    void workingHashIsWhatTheCommitThenHas() {
        MultiStore store = new MultiStore(Simulation.quiet(), new MemoryNodeStore(), Chain.OPTIONS);
        for (long height = 1; height <= 5; height++) {
            Chain.execute(store, Chain.OPTIONS, height);
            byte[] working = store.workingHash();

            assertThat(store.commit(height).appHash()).isEqualTo(working);
            assertThat(store.appHash()).isEqualTo(working);
        }
    }

    @Test
    void changesThatWereNotCommittedAreGoneAfterARestart() {
        IavlImage image = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 2);
        MemoryNodeStore nodes = new MemoryNodeStore(image);
        new MultiStore(Simulation.quiet(), nodes, Chain.OPTIONS).set("bank", Text.bytes("x"), Text.bytes("y"));

        assertThat(nodes.image().fingerprint()).isEqualTo(image.fingerprint());
        assertThat(new MultiStore(Simulation.quiet(), nodes, Chain.OPTIONS).get("bank", Text.bytes("x")))
                .isNull();
    }

    @Test
    void aMountedStoreThatTheCommitRecordDoesNotNameIsRefused() {
        IavlImage image = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 2);
        MultiStoreOptions more = MultiStoreOptions.of("vbank", "bank", "swingset", "vstorage");

        assertThatThrownBy(() -> new MultiStore(Simulation.quiet(), new MemoryNodeStore(image), more))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("vstorage");
    }

    @Test
    void aStoreThatAnUpgradeAddsTakesPartFromTheNextHeightOn() {
        IavlImage image = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 2);
        MultiStoreOptions upgraded = Chain.OPTIONS.adding("vstorage");

        IavlImage after = Chain.live(MEMORY, image, Simulation.quiet(), upgraded, 3);

        assertThat(after.commitInfo()
                        .orElseThrow()
                        .store("vstorage")
                        .orElseThrow()
                        .version())
                .isEqualTo(3);
        MultiStoreOptions settled = MultiStoreOptions.of("vbank", "bank", "swingset", "vstorage");
        assertThat(new MultiStore(Simulation.quiet(), new MemoryNodeStore(after), settled)
                        .tree("vstorage")
                        .version())
                .isEqualTo(3);
    }

    @Test
    void replayedSetsOnAnAddedStoreThatIsAheadChangeTheWorkingHash() {
        // cosmos-sdk #13477 skips the save of such a store; nothing keeps the replayed block from changing its tree.
        IavlImage image = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 2);
        MultiStoreOptions upgraded = Chain.OPTIONS.adding("a-new-one");
        IavlImage whole = Chain.live(MEMORY, image, Simulation.quiet(), upgraded, 3);
        Simulation crash = StrikeAt.at(CosmosBoundaries.STORE_SAVED, 1);
        IavlImage crashed = Chain.live(MEMORY, image, crash, upgraded, 3);

        MultiStore replay = new MultiStore(Simulation.quiet(), new MemoryNodeStore(crashed), upgraded);
        assertThat(replay.tree("a-new-one").version()).isEqualTo(3);
        Chain.execute(replay, upgraded, 3);
        String working = HexFormat.of().formatHex(replay.workingHash());
        String committed = HexFormat.of().formatHex(replay.commit(15000).appHash());

        assertThat(working).isNotEqualTo(Chain.appHash(whole));
        assertThat(committed).isEqualTo(Chain.appHash(whole));
    }

    @Test
    void aReplayThatDiffersIsRefusedByTheTreesThatAreAhead() {
        IavlImage image = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 2);
        IavlImage crashed = Chain.live(MEMORY, image, StrikeAt.at(CosmosBoundaries.STORE_SAVED, 1), Chain.OPTIONS, 3);
        MultiStore replay = new MultiStore(Simulation.quiet(), new MemoryNodeStore(crashed), Chain.OPTIONS);
        Chain.execute(replay, Chain.OPTIONS, 3);
        replay.set("bank", Text.bytes("other"), Text.bytes("content"));

        assertThatThrownBy(() -> replay.commit(0))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'bank'")
                .hasMessageContaining("was already saved to different hash");
    }

    @Test
    void afterARollbackTheChainGoesOnAsIfTheLaterHeightsHadNeverBeen() {
        IavlImage three = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 3);
        IavlImage six = Chain.live(MEMORY, three, Simulation.quiet(), Chain.OPTIONS, 6);
        MemoryNodeStore nodes = new MemoryNodeStore(six);
        new MultiStore(Simulation.quiet(), nodes, Chain.OPTIONS).rollbackTo(3);

        assertThat(nodes.image().consensus()).isEqualTo(three.consensus());
        assertThat(nodes.image().local()).isEmpty();
        assertThat(Chain.live(MEMORY, nodes.image(), Simulation.quiet(), Chain.OPTIONS, 6)
                        .consensus())
                .isEqualTo(six.consensus());
    }

    @Test
    void aDeadProcessChangesNothing() {
        MemoryNodeStore nodes = new MemoryNodeStore();
        MultiStore store = new MultiStore(StrikeAt.any(1), nodes, Chain.OPTIONS);
        Chain.execute(store, Chain.OPTIONS, 1);

        assertThatThrownBy(() -> store.commit(0)).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> store.commit(0)).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> store.set("bank", new byte[1], new byte[1])).isInstanceOf(SimulatedCrash.class);
        assertThat(store.image().version()).isZero();
    }

    @Test
    void heightsCountFromTheInitialVersion() {
        MultiStoreOptions late = Chain.OPTIONS.with(TreeOptions.DEFAULT.from(1000));
        MultiStore store = new MultiStore(Simulation.quiet(), new MemoryNodeStore(), late);
        Chain.block(store, late, 1000);
        Chain.block(store, late, 1001);

        assertThat(store.version()).isEqualTo(1001);
        assertThat(store.tree("bank").firstVersion()).isEqualTo(1000);
    }

    @Test
    void anImageReadsTheCommittedEntriesOfOneStore() {
        IavlImage image = Chain.live(MEMORY, null, Simulation.quiet(), Chain.OPTIONS, 4);
        MultiStore store = new MultiStore(Simulation.quiet(), new MemoryNodeStore(image), Chain.OPTIONS);

        assertThat(Text.entries(image.entries("bank", Range.ALL)))
                .isNotEmpty()
                .isEqualTo(Text.entries(store.iterate("bank", Range.ALL, Direction.ASCENDING)));
        assertThat(Text.text(image.value("bank", Text.bytes("height")).orElseThrow()))
                .isEqualTo("4");
        assertThat(image.consensus()).containsEntry("bank/height", "4").containsEntry("height", "4");
        assertThat(image.entries("nobody", Range.ALL).hasNext()).isFalse();
    }

    @Test
    void mountingAStoreTwiceIsAnError() {
        assertThatThrownBy(() -> MultiStoreOptions.of("bank", "bank")).hasMessageContaining("twice");
    }
}

package dev.hangover.model.cosmos.iavl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.StrikeAt;
import dev.hangover.model.cosmos.store.Text;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class IavlTreeTest {
    private final MemoryNodeStore nodes = new MemoryNodeStore();
    private final IavlTree tree = Trees.load(nodes, SavePolicy.ATOMIC);

    @Test
    void anEmptyTreeHasTheHashOfNothing() {
        String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        assertThat(HexFormat.of().formatHex(tree.workingHash())).isEqualTo(nothing);
        assertThat(HexFormat.of().formatHex(tree.saveVersion())).isEqualTo(nothing);
        assertThat(tree.height()).isEqualTo(-1);
    }

    @Test
    void aChangeAfterTheWorkingHashChangesIt() {
        Trees.set(tree, "a", "1");
        Trees.set(tree, "b", "1");
        byte[] before = tree.workingHash();
        Trees.set(tree, "b", "2");

        assertThat(tree.workingHash()).isNotEqualTo(before).isEqualTo(tree.saveVersion());
    }

    @Test
    void savingWithoutAChangeKeepsTheHashAndSettingTheSameValueDoesNot() {
        Trees.set(tree, "a", "1");
        byte[] first = tree.saveVersion();

        assertThat(tree.saveVersion()).isEqualTo(first);
        Trees.set(tree, "a", "1");
        assertThat(tree.saveVersion()).isNotEqualTo(first);
    }

    @Test
    void changesAreVisibleBeforeTheyAreSavedAndGoneAfterARollback() {
        Trees.set(tree, "a", "1");
        Trees.set(tree, "b", "1");
        tree.saveVersion();
        Trees.set(tree, "b", "2");
        Trees.set(tree, "c", "2");
        tree.remove(Text.bytes("a"));

        assertThat(Text.entries(tree.iterate(Range.ALL, Direction.ASCENDING))).containsExactly("b=2", "c=2");
        assertThat(Text.entries(tree.iterate(Range.ALL, Direction.DESCENDING))).containsExactly("c=2", "b=2");
        assertThat(Trees.get(tree, "a")).isNull();
        assertThat(Trees.get(tree, "b")).isEqualTo("2");
        tree.rollback();
        assertThat(Text.entries(tree.iterate(Range.ALL, Direction.ASCENDING))).containsExactly("a=1", "b=1");
        assertThat(Trees.get(tree, "c")).isNull();
    }

    @Test
    void aKeyThatIsRemovedAndSetAgainIsThere() {
        Trees.set(tree, "a", "1");
        tree.saveVersion();
        tree.remove(Text.bytes("a"));
        Trees.set(tree, "a", "2");
        tree.saveVersion();

        assertThat(Trees.get(tree, "a")).isEqualTo("2");
        assertThat(nodes.fast(Trees.STORE, Text.bytes("a")).version()).isEqualTo(2);
    }

    @Test
    void aTreeLoadedAtAnEarlierVersionReadsThatVersion() {
        Trees.set(tree, "changed", "old");
        Trees.set(tree, "removed", "old");
        Trees.set(tree, "kept", "old");
        tree.saveVersion();
        Trees.set(tree, "changed", "new");
        Trees.set(tree, "added", "new");
        tree.remove(Text.bytes("removed"));
        tree.saveVersion();

        IavlTree earlier = Trees.loadAt(1, nodes, SavePolicy.ATOMIC, Simulation.quiet());

        assertThat(Trees.get(earlier, "changed")).isEqualTo("old");
        assertThat(Trees.get(earlier, "removed")).isEqualTo("old");
        assertThat(Trees.get(earlier, "kept")).isEqualTo("old");
        assertThat(Trees.get(earlier, "added")).isNull();
        assertThat(Text.entries(earlier.iterate(Range.ALL, Direction.ASCENDING)))
                .containsExactly("changed=old", "kept=old", "removed=old");
    }

    @Test
    void anIndexThatWasSwitchedOffIsBuiltAnewWhenItIsSwitchedOn() {
        IavlTree off =
                Trees.loadAt(0, nodes, SavePolicy.ATOMIC, Simulation.quiet(), TreeOptions.DEFAULT.withoutFastIndex());
        Trees.set(off, "a", "1");
        Trees.set(off, "b", "1");
        off.saveVersion();
        assertThat(nodes.indexVersion(Trees.STORE)).isEmpty();

        IavlTree on = Trees.load(nodes, SavePolicy.ATOMIC);

        assertThat(nodes.indexVersion(Trees.STORE)).hasValue(1);
        assertThat(Text.entries(on.iterate(Range.ALL, Direction.ASCENDING))).containsExactly("a=1", "b=1");
    }

    @Test
    void entriesOfTheFirstSaveCarryOneEvenWhenVersionsBeginLater() {
        MemoryNodeStore fresh = new MemoryNodeStore();
        IavlTree late = Trees.loadAt(0, fresh, SavePolicy.ATOMIC, Simulation.quiet(), TreeOptions.DEFAULT.from(500));
        Trees.set(late, "a", "1");
        late.saveVersion();

        assertThat(late.version()).isEqualTo(500);
        assertThat(fresh.fast(Trees.STORE, Text.bytes("a")).version()).isEqualTo(1);
    }

    @Test
    void theImageOfATreeThatIsSavedOnKeepsItsNodes() {
        Trees.set(tree, "a", "1");
        Trees.set(tree, "b", "1");
        tree.saveVersion();
        var image = nodes.image();
        Trees.set(tree, "a", "2");
        tree.saveVersion();

        assertThat(Trees.get(Trees.load(new MemoryNodeStore(image), SavePolicy.ATOMIC), "a"))
                .isEqualTo("1");
    }

    @Test
    void aValueThatIsNullIsAnErrorAndAnEmptyOneIsNot() {
        assertThatThrownBy(() -> tree.set(new byte[1], null)).isInstanceOf(NullPointerException.class);
        tree.set(new byte[1], new byte[0]);
        assertThat(tree.get(new byte[1])).isEmpty();
    }

    @Test
    void aDeadProcessWritesNothingMore() {
        Simulation dying = StrikeAt.any(1);
        IavlTree doomed = Trees.loadAt(0, nodes, SavePolicy.ATOMIC, dying);
        Trees.set(doomed, "a", "1");
        assertThatThrownBy(() -> dying.reach(CosmosBoundaries.STORE_SAVE)).isInstanceOf(SimulatedCrash.class);

        assertThatThrownBy(doomed::saveVersion).isInstanceOf(SimulatedCrash.class);
        assertThat(nodes.latestNodeVersion(Trees.STORE)).isZero();
    }
}

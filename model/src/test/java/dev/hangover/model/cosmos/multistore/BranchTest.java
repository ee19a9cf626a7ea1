package dev.hangover.model.cosmos.multistore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.Text;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BranchTest {
    private final MultiStore store =
            new MultiStore(Simulation.quiet(), new MemoryNodeStore(), MultiStoreOptions.of("bank", "vbank"));

    @BeforeEach
    void fill() {
        for (String key : List.of("b", "d", "f")) {
            store.set("bank", Text.bytes(key), Text.bytes("old"));
        }
        store.commit(0);
    }

    @Test
    void aBranchThatIsForgottenLeavesNothingBehind() {
        byte[] before = store.workingHash();
        Branch branch = store.branch();
        branch.set("bank", Text.bytes("b"), Text.bytes("new"));
        branch.remove("bank", Text.bytes("d"));

        assertThat(store.workingHash()).isEqualTo(before);
        assertThat(Text.text(store.get("bank", Text.bytes("b")))).isEqualTo("old");
    }

    @Test
    void aBranchSeesItsOwnChangesOverItsParents() {
        Branch branch = changed();

        assertThat(Text.entries(branch.iterate("bank", Range.ALL, Direction.ASCENDING)))
                .containsExactly("a=new", "b=new", "e=new", "f=old");
        assertThat(Text.entries(branch.iterate("bank", Range.ALL, Direction.DESCENDING)))
                .containsExactly("f=old", "e=new", "b=new", "a=new");
        Range inner = new Range(Text.bytes("b"), Text.bytes("f"));
        assertThat(Text.entries(branch.iterate("bank", inner, Direction.ASCENDING)))
                .containsExactly("b=new", "e=new");
        Range none = new Range(Text.bytes("f"), Text.bytes("b"));
        assertThat(branch.iterate("bank", none, Direction.ASCENDING).hasNext()).isFalse();
        assertThat(branch.get("bank", Text.bytes("d"))).isNull();
        assertThat(branch.has("bank", Text.bytes("f"))).isTrue();
    }

    @Test
    void writingABranchIsWhatChangingTheParentInKeyOrderWouldHaveBeen() {
        MultiStore twin = new MultiStore(
                Simulation.quiet(), new MemoryNodeStore(store.image()), MultiStoreOptions.of("bank", "vbank"));
        twin.set("bank", Text.bytes("a"), Text.bytes("new"));
        twin.set("bank", Text.bytes("b"), Text.bytes("new"));
        twin.remove("bank", Text.bytes("d"));
        twin.set("bank", Text.bytes("e"), Text.bytes("new"));

        changed().write();

        assertThat(store.workingHash()).isEqualTo(twin.workingHash());
    }

    @Test
    void branchesNest() {
        Branch outer = store.branch();
        outer.set("bank", Text.bytes("a"), Text.bytes("outer"));
        Branch inner = outer.branch();
        inner.set("bank", Text.bytes("c"), Text.bytes("inner"));
        inner.remove("bank", Text.bytes("a"));

        assertThat(Text.text(outer.get("bank", Text.bytes("a")))).isEqualTo("outer");
        inner.write();
        assertThat(Text.entries(outer.iterate("bank", Range.ALL, Direction.ASCENDING)))
                .containsExactly("b=old", "c=inner", "d=old", "f=old");
        assertThat(store.get("bank", Text.bytes("c"))).isNull();
    }

    private Branch changed() {
        Branch branch = store.branch();
        branch.set("bank", Text.bytes("e"), Text.bytes("new"));
        branch.remove("bank", Text.bytes("d"));
        branch.set("bank", Text.bytes("b"), Text.bytes("new"));
        branch.set("bank", Text.bytes("a"), Text.bytes("new"));
        branch.remove("bank", Text.bytes("nobody"));
        return branch;
    }
}

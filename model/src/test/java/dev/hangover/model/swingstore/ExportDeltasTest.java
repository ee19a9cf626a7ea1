package dev.hangover.model.swingstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.session.DeltaTable;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportDeltasTest {
    private static final ExportEntry A1 = new ExportEntry("kv.a", "1");
    private static final ExportEntry A2 = new ExportEntry("kv.a", "2");
    private static final ExportEntry B = new ExportEntry("kv.b", "1");

    private final List<List<ExportEntry>> delivered = new ArrayList<>();

    @Test
    void withoutTheOptionThereIsNoTable() {
        SwingStore store = open(DatabaseLocation.memory(), DeltaTable.NONE);
        block(store);
        assertThat(store.hostStorage().getExportDeltas()).isEmpty();
        assertThat(store.image().local()).isEmpty();
    }

    @Test
    void atCommitEverythingOfTheBlockIsOneBatchAndNothingIsDelivered() {
        SwingStore store = open(DatabaseLocation.memory(), DeltaTable.AT_COMMIT);
        block(store);
        assertThat(store.hostStorage().getExportDeltas()).containsExactly(List.of(A2, B));
        assertThat(delivered).isEmpty();
    }

    @Test
    void eachBatchIsKeptInItsOrderAndDelivered() {
        SwingStore store = open(DatabaseLocation.memory(), DeltaTable.EACH_BATCH);
        block(store);
        assertThat(store.hostStorage().getExportDeltas()).containsExactly(List.of(A1), List.of(A2), List.of(B));
        assertThat(delivered).containsExactly(List.of(A1), List.of(A2), List.of(B));
    }

    @Test
    void keepingLastChangesForgetsTheOrder() {
        SwingStore store = open(DatabaseLocation.memory(), DeltaTable.LAST_CHANGES);
        block(store);
        assertThat(store.hostStorage().getExportDeltas()).containsExactly(List.of(A2, B));
    }

    @Test
    void whatCranksHandedOverIsNotInTheTableOfCommitsOnly() {
        SwingStore store = open(DatabaseLocation.memory(), DeltaTable.ONLY_AT_COMMIT);
        block(store);
        assertThat(store.hostStorage().getExportDeltas()).containsExactly(List.of(B));
    }

    @Test
    void theNextCommitClearsTheTableAlsoWhenItsBlockChangedNothing() {
        SwingStore store = open(DatabaseLocation.memory(), DeltaTable.EACH_BATCH);
        block(store);
        store.hostStorage().kvStore().set("host.height", "2");
        store.hostStorage().commit();
        assertThat(store.hostStorage().getExportDeltas()).isEmpty();
    }

    @Test
    void aCommitThatKeepsTheTableAlsoKeepsWhatIsPending() {
        SwingStore store = open(DatabaseLocation.memory(), DeltaTable.AT_COMMIT);
        block(store);
        SwingStore restarted = open(DatabaseLocation.memory(store.image()), DeltaTable.AT_COMMIT);
        restarted.kernelStorage().kvStore().set("late", "1");
        restarted.hostStorage().commitKeepingExportDeltas();
        assertThat(restarted.hostStorage().getExportDeltas()).containsExactly(List.of(A2, B));
        assertThat(restarted.hostStorage().pendingExports()).isEqualTo(1);
    }

    @Test
    void theTableIsLocalContentThatImagesCompare() {
        SwingStore one = open(DatabaseLocation.memory(), DeltaTable.AT_COMMIT);
        block(one);
        SwingStore other = open(DatabaseLocation.memory(one.image()), DeltaTable.AT_COMMIT);
        other.hostStorage().kvStore().set("host.a", "1");
        other.hostStorage().kvStore().delete("host.a");
        other.hostStorage().commit();
        assertThat(other.image().consensus()).isEqualTo(one.image().consensus());
        assertThat(other.image().sameContent(one.image())).isFalse();
        assertThat(one.image().local()).containsEntry("exportDeltas.0.kv.a", "2");
        assertThat(other.image().local()).isEmpty();
    }

    /** Two cranks that change the same key, then a change outside of any crank, and a commit. */
    private static void block(SwingStore store) {
        for (String value : List.of("1", "2")) {
            store.kernelStorage().startCrank();
            store.kernelStorage().kvStore().set("a", value);
            store.kernelStorage().endCrank();
        }
        store.kernelStorage().kvStore().set("b", "1");
        store.hostStorage().commit();
    }

    private SwingStore open(DatabaseLocation home, DeltaTable table) {
        SwingStoreOptions options =
                SwingStoreOptions.defaults().withExportCallback(delivered::add).withDeltaTable(table);
        return SwingStore.open(home, options, Simulation.quiet());
    }
}

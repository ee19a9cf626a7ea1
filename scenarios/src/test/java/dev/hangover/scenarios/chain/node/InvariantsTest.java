package dev.hangover.scenarios.chain.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.MemoryLog;
import dev.hangover.model.cosmos.app.StoreNames;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.modules.ExportShadow;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.multistore.MultiStoreOptions;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.content.DatabaseContent;
import dev.hangover.model.cosmos.store.memory.MemoryImage;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.disk.Syncing;
import dev.hangover.model.kernel.program.BankVat;
import dev.hangover.model.kernel.state.Vats;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.scenarios.explore.Trials;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every invariant of the node holds after every block, and sees a state that contradicts it. */
class InvariantsTest {
    private static final Trials TRIALS = Trials.of("three-windows", "guarded");
    private static final long LATE = 10;

    @Test
    void allHoldAfterEveryBlock() {
        for (long height = 1; height <= TRIALS.reference().last(); height++) {
            for (Invariant invariant : TRIALS.subject().invariants()) {
                assertThat(invariant.violation(height, after(height)))
                        .as("%s at height %s", invariant.name(), height)
                        .isEmpty();
            }
        }
    }

    @Test
    void theStaircaseSeesDatabasesThatAreApart() {
        assertThat(invariant("state-staircase").violation(3, apart())).isPresent();
        assertThat(invariant("state-staircase").violation(4, after(3))).isPresent();
    }

    @Test
    void theShadowSeesExportDataOfAnotherBlock() {
        assertThat(invariant("export-shadow").violation(3, apart()))
                .hasValueSatisfying(
                        difference -> assertThat(difference.key()).matches("(bundle|kv|snapshot|transcript)\\..*"));
    }

    @Test
    void moneySeesBooksThatDoNotAgreeWithTheBank() {
        assertThat(invariant("money").violation(3, apart())).isPresent();
    }

    @Test
    void pursesSeeCoinsThatCameFromNowhere() {
        Images images = after(LATE);
        String bank = sql(images).value(Vats.nameKey(BankVat.NAME)).orElseThrow();
        String purse = ExportShadow.PREFIX + "kv." + Vats.stateKey(bank, BankVat.PURSE + "red");
        long had = Long.parseLong(text(images, StoreNames.SWINGSET, purse));

        Images changed = with(images, StoreNames.SWINGSET, purse, Long.toString(had + 1));

        assertThat(invariant("purses").violation(LATE, changed)).hasValueSatisfying(difference -> {
            assertThat(difference.expected()).contains("300");
            assertThat(difference.actual()).contains("301");
        });
    }

    @Test
    void mailboxSeesAPeerThatIsToldOfMoreThanWasTaken() {
        Images images = after(LATE);
        String path = "mailbox.peer-a";
        assertThat(text(images, StoreNames.VSTORAGE, path)).contains("\"ack\"");

        Images changed = with(images, StoreNames.VSTORAGE, path, "{\"ack\":999,\"outbox\":[]}");

        assertThat(invariant("mailbox").violation(LATE, changed)).hasValueSatisfying(difference -> {
            assertThat(difference.key()).isEqualTo(path);
            assertThat(difference.actual()).contains("999");
        });
    }

    @Test
    void blockTimeSeesAKernelThatPolledAtATimeThatWasNotDecided() {
        Map<String, Image> changed = new TreeMap<>(after(LATE).byStore());
        Simulation simulation = Simulation.quiet();
        MemoryLog records =
                new MemoryLog(BlockLog.STORE, (LogImage) changed.get(BlockLog.STORE), Syncing.SYNC, simulation);
        BlockLog blocks = new BlockLog(simulation, records);
        blocks.save(blocks.load(LATE).inNextRound());
        changed.put(BlockLog.STORE, records.image());

        assertThat(invariant("block-time").violation(LATE, Images.of(changed))).hasValueSatisfying(difference -> {
            assertThat(difference.expected()).contains("51000");
            assertThat(difference.actual()).contains("50000");
        });
    }

    @Test
    void keptVersionsSeesANodeThatIsUsedAndGone() {
        Images images = after(LATE);
        IavlImage trees = (IavlImage) images.get(MultiStore.NAME);
        DatabaseContent content = trees.content();
        NodeKey used = content.tree(StoreNames.BANK).nodeKeys(LATE).stream()
                .filter(key -> key.nonce() > 1)
                .findFirst()
                .orElseThrow();
        Map<String, Image> changed = new TreeMap<>(images.byStore());
        changed.put(
                MultiStore.NAME,
                new MemoryNodeStore(new MemoryImage(
                                content.with(List.of(new StoreRecord.NodeDeletion(StoreNames.BANK, used))), List.of()))
                        .image());

        assertThat(invariant("kept-versions").violation(LATE, Images.of(changed)))
                .hasValueSatisfying(difference ->
                        assertThat(difference.key()).isEqualTo("bank version " + LATE + ", node " + used));
    }

    /** The same with another value under one key of one tree. */
    private static Images with(Images images, String store, String key, String value) {
        MemoryNodeStore nodes = new MemoryNodeStore((IavlImage) images.get(MultiStore.NAME));
        MultiStore stores =
                new MultiStore(Simulation.quiet(), nodes, MultiStoreOptions.of(StoreNames.ALL.toArray(String[]::new)));
        stores.set(store, key.getBytes(UTF_8), value.getBytes(UTF_8));
        stores.commit(0);
        Map<String, Image> changed = new TreeMap<>(images.byStore());
        changed.put(MultiStore.NAME, nodes.image());
        return Images.of(changed);
    }

    private static String text(Images images, String store, String key) {
        IavlImage trees = (IavlImage) images.get(MultiStore.NAME);
        return new String(trees.value(store, key.getBytes(UTF_8)).orElseThrow(), UTF_8);
    }

    private static SqlImage sql(Images images) {
        return (SqlImage) images.get(SqlImage.STORE_NAME);
    }

    /** SQL as it is after block 5, IAVL as it is after block 3. */
    private static Images apart() {
        Map<String, Image> images = new TreeMap<>(after(5).byStore());
        images.put(MultiStore.NAME, after(3).get(MultiStore.NAME));
        return Images.of(images);
    }

    private static Images after(long height) {
        return TRIALS.reference().imagesAfter(height).orElseThrow();
    }

    private static Invariant invariant(String name) {
        return TRIALS.subject().invariants().stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.app.StoreNames;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.modules.Bank;
import dev.hangover.model.cosmos.modules.ExportShadow;
import dev.hangover.model.cosmos.modules.Vbank;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.multistore.Pruning;
import dev.hangover.model.cosmos.store.content.KeptVersions;
import dev.hangover.model.kernel.device.Timer;
import dev.hangover.model.kernel.program.BankVat;
import dev.hangover.model.kernel.state.Vats;
import dev.hangover.model.swingstore.export.ExportData;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.workload.Block;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What must hold for a node after every block. */
final class NodeInvariants {
    private static final String EXPORT_PREFIX = ExportShadow.PREFIX;

    private NodeInvariants() {}

    static List<Invariant> of(Genesis genesis, Pruning pruning) {
        return List.of(
                named("state-staircase", NodeInvariants::staircase),
                named("export-shadow", NodeInvariants::exportShadow),
                named("money", (height, images) -> money(height, images, genesis)),
                named("purses", VatInvariants::purses),
                named("mailbox", VatInvariants::mailbox),
                named("block-time", NodeInvariants::blockTime),
                named("kept-versions", (height, images) -> keptVersions(height, images, pruning)));
    }

    /** After a block both databases are at its height. */
    private static Optional<Difference> staircase(long height, Images images) {
        Heights heights = Heights.of(images);
        if (heights.sql() == height && heights.iavl() == height) {
            return Optional.empty();
        }
        return contradiction(
                "heights",
                height,
                "(SQL, IAVL)",
                "(" + height + "," + height + ")",
                "(" + heights.sql() + "," + heights.iavl() + ")");
    }

    /** The verified copy in IAVL is the export data of the committed swing-store. */
    private static Optional<Difference> exportShadow(long height, Images images) {
        SortedMap<String, String> exported = new TreeMap<>();
        ExportData.of(Heights.sql(images)).forEach(entry -> exported.put(entry.key(), entry.value()));
        return shadows(images, exported)
                ? Optional.empty()
                : Comparison.first(MultiStore.NAME, height, exported, shadow(images));
    }

    /** Whether the copy is exactly this: without building a second map, because it nearly always is. */
    private static boolean shadows(Images images, SortedMap<String, String> exported) {
        int found = 0;
        for (Iterator<KeyValue> entries = shadowEntries(images); entries.hasNext(); found++) {
            KeyValue entry = entries.next();
            if (!text(entry.value()).equals(exported.get(shadowed(entry)))) {
                return false;
            }
        }
        return found == exported.size();
    }

    private static SortedMap<String, String> shadow(Images images) {
        SortedMap<String, String> shadow = new TreeMap<>();
        shadowEntries(images).forEachRemaining(entry -> shadow.put(shadowed(entry), text(entry.value())));
        return shadow;
    }

    private static Iterator<KeyValue> shadowEntries(Images images) {
        Range range = Range.prefix(EXPORT_PREFIX.getBytes(StandardCharsets.UTF_8));
        return Heights.iavl(images).entries(StoreNames.SWINGSET, range);
    }

    private static String shadowed(KeyValue entry) {
        return text(entry.key()).substring(EXPORT_PREFIX.length());
    }

    /** No coin is made or lost, and the books of the kernel's bank agree with the bank of cosmos. */
    private static Optional<Difference> money(long height, Images images, Genesis genesis) {
        long supply = 0;
        long held = 0;
        for (Iterator<KeyValue> balances = entries(images, StoreNames.BANK); balances.hasNext(); ) {
            KeyValue balance = balances.next();
            if (Bank.isBalance(text(balance.key()))) {
                long amount = Long.parseLong(text(balance.value()));
                supply += amount;
                held += text(balance.key()).equals(Bank.key(Vbank.MODULE_ACCOUNT)) ? amount : 0;
            }
        }
        if (supply != genesis.supply()) {
            return contradiction(
                    MultiStore.NAME, height, "supply", Long.toString(genesis.supply()), Long.toString(supply));
        }
        Optional<String> bank = Heights.sql(images).value(Vats.nameKey(BankVat.NAME));
        String key = Vats.stateKey(bank.orElse(""), BankVat.RESERVE);
        Optional<String> reserve = Heights.sql(images).value(key);
        if (reserve.isPresent() && Long.parseLong(reserve.get()) != held) {
            return contradiction(SqlImage.STORE_NAME, height, key, Long.toString(held), reserve.get());
        }
        return Optional.empty();
    }

    /** The kernel has polled its timer last at the time of a block that was decided. A block that is not logged says nothing. */
    private static Optional<Difference> blockTime(long height, Images images) {
        Optional<String> timer = Heights.sql(images).value(Timer.STATE);
        if (timer.isEmpty()) {
            return Optional.empty();
        }
        long polled = Timer.lastPolled(timer.get());
        return BlockLog.block((LogImage) images.get(BlockLog.STORE), Block.heightOf(polled))
                .filter(block -> block.time() != polled)
                .flatMap(block -> contradiction(
                        SqlImage.STORE_NAME,
                        height,
                        "block time at which the timer was polled last",
                        Long.toString(block.time()),
                        Long.toString(polled)));
    }

    /**
     * Every node of the versions that are kept is there; of the latest two, when all are kept, because then nothing is deleted.
     */
    private static Optional<Difference> keptVersions(long height, Images images, Pruning pruning) {
        return new KeptVersions(Heights.iavl(images).content())
                .firstMissing(Math.max(1, pruning.keepRecent()))
                .map(missing ->
                        new Difference(MultiStore.NAME, height, missing, Optional.of("is kept"), Optional.empty()));
    }

    private static Iterator<KeyValue> entries(Images images, String store) {
        return Heights.iavl(images).entries(store, Range.ALL);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<Difference> contradiction(
            String store, long height, String key, String expected, String actual) {
        return Optional.of(new Difference(store, height, key, Optional.of(expected), Optional.of(actual)));
    }

    private static Invariant named(String name, BiFunction<Long, Images, Optional<Difference>> rule) {
        return new Named(name, rule);
    }

    private record Named(
            String name,
            @NotMeasured("follows from the name") BiFunction<Long, Images, Optional<Difference>> rule)
            implements Invariant {
        @Override
        public Optional<Difference> violation(long section, Images images) {
            return rule.apply(section, images);
        }
    }
}

package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.cosmos.app.StoreNames;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.modules.ExportShadow;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.program.BankVat;
import dev.hangover.model.kernel.program.CommsVat;
import dev.hangover.model.kernel.state.Vats;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/** What must hold between vats, and between a vat and chain storage. Vats are read in the verified copy of the store. */
final class VatInvariants {
    private static final String MAILBOX = "mailbox.";

    private VatInvariants() {}

    /** What purses and payments of the bank vat hold together never changes. */
    static Optional<Difference> purses(long height, Images images) {
        Optional<String> bank = vat(images, BankVat.NAME);
        if (bank.isEmpty()
                || sql(images).value(Vats.stateKey(bank.get(), BankVat.RESERVE)).isEmpty()) {
            return Optional.empty();
        }
        long held = sum(images, Vats.stateKey(bank.get(), BankVat.PURSE))
                + sum(images, Vats.stateKey(bank.get(), BankVat.PAYMENT));
        long expected = BankVat.IN_EACH_PURSE * BankVat.PURSES.size();
        return difference(SqlImage.STORE_NAME, height, "purses and payments", expected, held);
    }

    /** The acknowledgement to a peer in chain storage is the number of the last message that the comms vat took. */
    static Optional<Difference> mailbox(long height, Images images) {
        Optional<String> comms = vat(images, CommsVat.NAME);
        if (comms.isEmpty()) {
            return Optional.empty();
        }
        String received = copyOf(Vats.stateKey(comms.get(), CommsVat.RECEIVED));
        for (Iterator<KeyValue> peers = below(images, StoreNames.SWINGSET, received); peers.hasNext(); ) {
            KeyValue peer = peers.next();
            String path = MAILBOX + text(peer.key()).substring(received.length());
            long told = iavl(images)
                    .value(StoreNames.VSTORAGE, path.getBytes(StandardCharsets.UTF_8))
                    .map(mailbox -> BridgeJson.parse(text(mailbox)).get("ack").asLong())
                    .orElse(0L);
            Optional<Difference> wrong = difference("iavl", height, path, Long.parseLong(text(peer.value())), told);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static long sum(Images images, String prefix) {
        long sum = 0;
        for (Iterator<KeyValue> entries = below(images, StoreNames.SWINGSET, copyOf(prefix)); entries.hasNext(); ) {
            sum += Long.parseLong(text(entries.next().value()));
        }
        return sum;
    }

    private static Optional<Difference> difference(String store, long height, String key, long expected, long actual) {
        return expected == actual
                ? Optional.empty()
                : Optional.of(new Difference(
                        store, height, key, Optional.of(Long.toString(expected)), Optional.of(Long.toString(actual))));
    }

    private static Optional<String> vat(Images images, String name) {
        return sql(images).value(Vats.nameKey(name));
    }

    private static String copyOf(String key) {
        return ExportShadow.PREFIX + "kv." + key;
    }

    private static Iterator<KeyValue> below(Images images, String store, String prefix) {
        return iavl(images).entries(store, Range.prefix(prefix.getBytes(StandardCharsets.UTF_8)));
    }

    private static SqlImage sql(Images images) {
        return Heights.sql(images);
    }

    private static IavlImage iavl(Images images) {
        return Heights.iavl(images);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

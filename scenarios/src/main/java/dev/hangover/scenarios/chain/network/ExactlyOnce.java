package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.kernel.program.CommsVat;
import dev.hangover.model.kernel.program.CounterVat;
import dev.hangover.model.kernel.state.Vats;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.Optional;

/**
 * When an exchange is over, every message has been taken, has had its effect once, and is acknowledged. The effect is a
 * count in another vat than the one that distinguishes duplicates from new messages.
 */
final class ExactlyOnce implements Invariant {
    @Override
    public String name() {
        return "exactly-once";
    }

    @Override
    public Optional<Difference> violation(long section, Images images) {
        for (String name : TwoKernels.NAMES) {
            String peer = TwoKernels.peerOf(name);
            Images disks = NodeImages.disks(images, name);
            Optional<Difference> wrong = differs(
                            section, name, "taken from " + peer, state(disks, CommsVat.NAME, CommsVat.RECEIVED + peer))
                    .or(() -> differs(
                            section, name, "effects of " + peer, state(disks, CounterVat.NAME, "count." + peer)))
                    .or(() -> differs(section, name, "acknowledged to " + peer, Packet.acknowledged(disks, peer)));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> differs(long section, String name, String what, long actual) {
        long expected = section * Exchange.MESSAGES;
        return actual == expected
                ? Optional.empty()
                : Optional.of(new Difference(
                        name, section, what, Optional.of(Long.toString(expected)), Optional.of(Long.toString(actual))));
    }

    private static long state(Images disks, String vat, String key) {
        SqlImage kernel = (SqlImage) disks.get(SqlImage.STORE_NAME);
        return kernel.value(Vats.nameKey(vat))
                .flatMap(id -> kernel.value(Vats.stateKey(id, key)))
                .map(Long::parseLong)
                .orElse(0L);
    }
}

package dev.hangover.model.host;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.device.Bridge;
import dev.hangover.model.kernel.device.Mailbox;
import java.util.Optional;

/**
 * The mailbox in chain storage: {@code mailbox.PEER}. It is read once, when the first block of a process is executed or
 * has been replayed, and from then on the device's copy is trusted; what has changed is written at the end of each block.
 */
final class MailboxStorage {
    private static final String PATH = "mailbox";

    private final Simulation simulation;
    private final Bridge bridge;
    private final Optional<ChainSends> unrecorded;
    private final Mailbox mailbox;

    MailboxStorage(Simulation simulation, Bridge bridge, Optional<ChainSends> unrecorded, Mailbox mailbox) {
        this.simulation = simulation;
        this.bridge = bridge;
        this.unrecorded = unrecorded;
        this.mailbox = mailbox;
    }

    /** Reads it, unless it was read before: now if such a question may be asked, else as late as possible. */
    void load() {
        if (!mailbox.isLoaded()) {
            ChainMessage.StorageAsk question = new ChainMessage.StorageAsk("entries", PATH);
            unrecorded.ifPresentOrElse(
                    sends -> mailbox.load(BridgeJson.parse(sends.peek(question))),
                    () -> mailbox.loadWhenCalled(() -> BridgeJson.parse(bridge.callNow(question))));
        }
    }

    /** A replay has changed chain storage without the device: it is read again. */
    void reload() {
        mailbox.forget();
        load();
    }

    /** Writes what has changed; answers whether anything had. */
    boolean write() {
        boolean any =
                mailbox.write((peer, text) -> bridge.callNow(new ChainMessage.StorageSet(PATH + "." + peer, text)));
        if (any) {
            simulation.probe(HostProbes.MAILBOX_WRITTEN);
        }
        return any;
    }
}

package dev.hangover.model.host;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.json.Json;
import dev.hangover.model.kernel.device.Mailbox;

/**
 * The mailbox in chain storage: {@code mailbox.PEER}. It is read once, when the first block of a process is executed or
 * has been replayed, and from then on the device's copy is trusted; what has changed is written at the end of each block.
 */
final class MailboxStorage {
    private static final String PATH = "mailbox";

    private final Simulation simulation;
    private final ChainSends sends;
    private final Mailbox mailbox;

    MailboxStorage(Simulation simulation, ChainSends sends, Mailbox mailbox) {
        this.simulation = simulation;
        this.sends = sends;
        this.mailbox = mailbox;
    }

    /** Reads it, unless it was read before. */
    void load() {
        if (!mailbox.isLoaded()) {
            mailbox.load(Json.parse(sends.peek(new ChainMessage.StorageAsk("entries", PATH))));
        }
    }

    /** A replay has changed chain storage without the device: it is read again. */
    void reload() {
        mailbox.forget();
        load();
    }

    /** Writes what has changed. */
    void write() {
        boolean any = mailbox.write((peer, text) -> sends.send(new ChainMessage.StorageSet(PATH + "." + peer, text)));
        if (any) {
            simulation.probe(HostProbes.MAILBOX_WRITTEN);
        }
    }
}

package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.MemoryLog;
import dev.hangover.model.disk.Syncing;
import java.util.Optional;

/** The messages that an outside receiver has durably, each number of each peer once: a repeated one is ignored. */
final class Inbox {
    /** Name of the store. */
    static final String STORE = "outside";

    private final MemoryLog log;

    /** @param world counts every write */
    Inbox(LogImage image, Simulation world) {
        this.log = new MemoryLog(STORE, image, Syncing.SYNC, world);
    }

    /** Takes a message; answers whether it is new. */
    boolean take(Packet letter) {
        if (log.find(key(letter.to(), letter.number())).isPresent()) {
            return false;
        }
        log.append(new Entry(key(letter.to(), letter.number()), letter.body()));
        return true;
    }

    LogImage image() {
        return log.image();
    }

    /** Under what a message is kept. */
    static String key(String to, long number) {
        return to + "." + number;
    }

    /** What was received under a key. */
    static Optional<String> received(LogImage image, String key) {
        return image.records().find(key);
    }
}

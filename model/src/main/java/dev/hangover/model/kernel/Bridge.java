package dev.hangover.model.kernel;

import dev.hangover.model.cosmos.bridge.ChainMessage;

/** The bridge device: the kernel's only way to the chain. Calls block until the chain has answered. */
@FunctionalInterface
public interface Bridge {
    /** Asks the chain; the answer is JSON text. */
    String callNow(ChainMessage message);
}

package dev.hangover.model.kernel.vat;

import dev.hangover.model.cosmos.bridge.ChainMessage;
import java.util.List;
import java.util.Optional;

/** What a vat can do during a delivery. */
public interface Syscalls {
    /** Reads the vat's own store. */
    Optional<String> get(String key);

    /** Writes the vat's own store. */
    void set(String key, String value);

    /** Sends a message to another vat; it is delivered in a crank of its own. */
    void send(String vat, String method, List<String> args);

    /** Calls the bridge device, which asks cosmos and answers at once; the answer is JSON text. */
    String callNow(ChainMessage message);
}

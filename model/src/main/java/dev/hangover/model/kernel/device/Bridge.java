package dev.hangover.model.kernel.device;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import java.util.List;
import java.util.function.Function;

/**
 * The bridge device: the vats' way to the chain (bridge.js in agoric-sdk). A call blocks until the chain has answered; it
 * is not undone when the delivery that made it is.
 *
 * @param chain asks the chain; the answer is JSON text
 */
public record Bridge(Function<ChainMessage, String> chain) implements Device {
    @Override
    public String call(List<String> args) {
        return callNow(ChainMessage.of(BridgeJson.parse(args.get(0))));
    }

    /** The same for the kernel's host, which needs no text around it. */
    public String callNow(ChainMessage message) {
        return chain.apply(message);
    }
}

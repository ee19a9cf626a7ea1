package dev.hangover.model.host.design;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;

/**
 * {@link RamChainSends} that asks the swing-store for what is pending before it collects the sends, and whose commit insists
 * that nothing is (agoric-sdk #9655, hostStorage.flushExportCallbacks). It asks at the end of END_BLOCK, while cosmos takes
 * sends in either form of the block cycle, and END_BLOCK is not answered before they have arrived.
 */
public final class ExplicitFlush implements HostDesign {
    @Override
    public String name() {
        return "explicit-flush";
    }

    @Override
    public String summary() {
        return "flushes pending export data at the end of END_BLOCK; commit insists that nothing is pending";
    }

    @Override
    public HostProtocol start(Host host) {
        return new Flushing(host);
    }

    private record Flushing(Host host) implements HostProtocol {
        @Override
        public void onExecuted() {
            host.storage().flushExportCallbacks();
        }

        @Override
        public void save(long height) {
            long pending = host.storage().pendingExports();
            if (pending > 0) {
                throw new Refusal(pending + " changes of export data were not flushed before the commit of " + height);
            }
            HostProtocol.super.save(height);
        }
    }
}

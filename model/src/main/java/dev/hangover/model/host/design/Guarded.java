package dev.hangover.model.host.design;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.ExportEntry;
import java.util.List;

/**
 * {@link RamChainSends} with the flag allowExportCallback of agoric-sdk #9655: a batch that comes while the host is not
 * ready for it stops the node instead of corrupting it.
 */
public final class Guarded implements HostDesign {
    @Override
    public String name() {
        return "guarded";
    }

    @Override
    public String summary() {
        return "ram-chain-sends with allowExportCallback: a batch at the wrong time stops the node";
    }

    @Override
    public HostProtocol start(Host host) {
        return new QueuedExports(host) {
            private boolean allowExportCallback;

            @Override
            public void begins() {
                allowExportCallback = true;
            }

            @Override
            public void exported(List<ExportEntry> batch) {
                if (!allowExportCallback) {
                    throw new Refusal("export data for " + batch.get(0).key() + " and " + (batch.size() - 1)
                            + " other keys came when the host was not ready for it");
                }
                super.exported(batch);
            }

            @Override
            public void save(long height) {
                allowExportCallback = false;
                super.save(height);
            }
        };
    }
}

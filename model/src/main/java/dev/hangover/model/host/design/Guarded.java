package dev.hangover.model.host.design;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.List;

/**
 * {@link RamChainSends} with the later fix: a flag says when the host is ready for export data, and a batch at any other time
 * stops the node instead of corrupting it.
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
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return condition.leavesExports() ? ExpectedVerdict.REFUSES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Guard(host);
    }

    private static final class Guard implements HostProtocol {
        private final Host host;
        private boolean allowExportCallback;

        Guard(Host host) {
            this.host = host;
        }

        @Override
        public Host host() {
            return host;
        }

        @Override
        public void onInitOrBegin() {
            allowExportCallback = true;
        }

        @Override
        public void onExport(List<ExportEntry> batch) {
            if (!allowExportCallback) {
                throw new Refusal("export data for " + batch.get(0).key() + " and " + (batch.size() - 1)
                        + " other keys came when the host was not ready for it");
            }
            HostProtocol.super.onExport(batch);
        }

        @Override
        public void save(long height) {
            allowExportCallback = false;
            HostProtocol.super.save(height);
        }
    }
}

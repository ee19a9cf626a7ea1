package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;

/**
 * Export data is gathered in RAM, the last change of each key; at commit it is flushed, saved under a key of its own, and
 * then sent without being recorded among the sends (agoric-sdk #9655, "Types of Chain Sends").
 */
public final class HostDeltasAtCommit implements HostDesign {
    @Override
    public String name() {
        return "host-deltas-at-commit";
    }

    @Override
    public String summary() {
        return "export data gathered in RAM, saved at commit under a key of its own, sent after it";
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return abci == Abci.FINALIZE ? ExpectedVerdict.REFUSES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Gathered(host) {
            @Override
            public void save(long height) {
                host.storage().flushExportCallbacks();
                super.save(height);
            }
        };
    }
}

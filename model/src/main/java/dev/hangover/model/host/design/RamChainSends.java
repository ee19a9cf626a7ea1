package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;

/**
 * As agoric-sdk #9655 describes the deployed node: export batches go through the asynchronous queue into the list of sends
 * in RAM, which a commit takes and saves. Nothing guards against a batch that comes too late for that.
 */
public final class RamChainSends implements HostDesign {
    @Override
    public String name() {
        return "ram-chain-sends";
    }

    @Override
    public String summary() {
        return "async export queue, sends recorded in RAM and saved at commit, no guard";
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return condition.leavesExports() ? Prospect.DIVERGES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return () -> host;
    }
}

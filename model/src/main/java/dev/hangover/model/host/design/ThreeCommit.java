package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.host.HostProtocol;

/**
 * {@link RamChainSends} that deletes the saved sends in a commit of their own once cosmos has committed (agoric-sdk #9655,
 * "three total commits"): one more place to die, for the sake of space that the next block would have freed.
 */
public final class ThreeCommit implements HostDesign {
    @Override
    public String name() {
        return "three-commit";
    }

    @Override
    public String summary() {
        return "ram-chain-sends that deletes the saved sends in an extra commit after that of cosmos";
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return condition.leavesExports() ? ExpectedVerdict.DIVERGES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Deleting(host);
    }

    private record Deleting(Host host) implements HostProtocol {
        @Override
        public void afterCommit() {
            host.storage().kvStore().delete(HostKeys.CHAIN_SENDS);
            host.storage().commit();
        }
    }
}

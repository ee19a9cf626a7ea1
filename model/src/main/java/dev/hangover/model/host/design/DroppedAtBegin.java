package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import java.util.Optional;

/**
 * {@link RamChainSends} that deletes the saved list when the next block begins, not just before that block's commit overwrites
 * it. Both happen in the transaction of the next block, so nothing durable tells them apart (agoric-sdk #9655, on how long
 * the sends must be retained).
 */
public final class DroppedAtBegin implements HostDesign {
    @Override
    public String name() {
        return "dropped-at-begin";
    }

    @Override
    public String summary() {
        return "ram-chain-sends, but the saved list is deleted when the next block begins";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("ram-chain-sends");
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return condition.leavesExports() ? Prospect.DIVERGES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Deleting(host);
    }

    private record Deleting(Host host) implements HostProtocol {
        @Override
        public void forgetsTheBlockBefore() {
            host.storage().kvStore().delete(HostKeys.CHAIN_SENDS);
        }
    }
}

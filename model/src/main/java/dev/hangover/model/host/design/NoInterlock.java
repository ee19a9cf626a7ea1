package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import java.util.Optional;

/**
 * {@link RamChainSends} whose answer to COMMIT_BLOCK does not wait for the export queue.
 */
public final class NoInterlock implements HostDesign {
    @Override
    public String name() {
        return "no-interlock";
    }

    @Override
    public String summary() {
        return "ram-chain-sends, but the answer to COMMIT_BLOCK does not await the export queue";
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
        return new Hasty(host);
    }

    private record Hasty(Host host) implements HostProtocol {
        @Override
        public void beforeCommitReply() {
            host.simulation().yield("answer to COMMIT_BLOCK");
        }
    }
}

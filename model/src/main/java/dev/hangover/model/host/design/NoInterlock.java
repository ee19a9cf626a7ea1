package dev.hangover.model.host.design;

import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.Optional;

/** {@link RamChainSends} whose answer to COMMIT_BLOCK does not wait for the export queue. */
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
    public HostProtocol start(Host host) {
        return new QueuedExports(host) {
            @Override
            public void beforeCommitReply() {
                host.simulation().yield("answer to COMMIT_BLOCK");
            }
        };
    }
}

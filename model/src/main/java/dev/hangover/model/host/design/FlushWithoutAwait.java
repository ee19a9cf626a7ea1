package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import java.util.Optional;

/**
 * {@link FlushAtCommit} that does not wait for the export queue between flush and collection, as the snippet in agoric-sdk
 * #9655 does not: what was flushed is still on its way when the list is taken.
 */
public final class FlushWithoutAwait implements HostDesign {
    @Override
    public String name() {
        return "flush-without-await";
    }

    @Override
    public String summary() {
        return "explicit-flush in COMMIT_BLOCK, but the sends are collected without awaiting the export queue";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("explicit-flush");
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return condition.leavesExports() ? Prospect.DIVERGES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Flushing(host);
    }

    private record Flushing(Host host) implements HostProtocol {
        @Override
        public void save(long height) {
            host.storage().flushExportCallbacks();
            HostProtocol.super.save(height);
        }
    }
}

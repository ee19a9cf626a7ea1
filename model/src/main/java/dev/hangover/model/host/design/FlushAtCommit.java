package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import java.util.Optional;

/**
 * {@link ExplicitFlush} that flushes in COMMIT_BLOCK, where agoric-sdk #9655 puts it: too late when the AppHash is fixed before
 * Commit.
 */
public final class FlushAtCommit implements HostDesign {
    @Override
    public String name() {
        return "flush-at-commit";
    }

    @Override
    public String summary() {
        return "explicit-flush, but in COMMIT_BLOCK, and awaited there";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("explicit-flush");
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return abci == Abci.FINALIZE && condition.leavesExports() ? Prospect.REFUSES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Flushing(host);
    }

    private record Flushing(Host host) implements HostProtocol {
        @Override
        public void save(long height) {
            host.storage().flushExportCallbacks();
            host.exports().await();
            HostProtocol.super.save(height);
        }
    }
}

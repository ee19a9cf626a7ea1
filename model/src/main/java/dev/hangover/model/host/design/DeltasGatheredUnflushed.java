package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import java.util.Optional;

/**
 * {@link HostDeltasAtCommit} that gathers without flushing first: what commit() hands over waits in RAM for the next block.
 */
public final class DeltasGatheredUnflushed implements HostDesign {
    @Override
    public String name() {
        return "deltas-gathered-unflushed";
    }

    @Override
    public String summary() {
        return "host-deltas-at-commit, but nothing is flushed before it is gathered";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("host-deltas-at-commit");
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return abci == Abci.FINALIZE && condition != Condition.UPGRADE_WITHOUT_CRANK
                ? Prospect.REFUSES
                : condition.leavesExports() ? Prospect.DIVERGES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Gathered(host);
    }
}

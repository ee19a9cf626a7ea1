package dev.hangover.model.host.design;

import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.Optional;

/**
 * {@link ExportDeltasEager} whose table keeps only the last change of each key: a replay makes fewer writes, in another order,
 * than the block did, and ends in the same state. That the table keeps every change is no condition of its safety.
 */
public final class EagerLastChanges implements HostDesign {
    @Override
    public String name() {
        return "eager-last-changes";
    }

    @Override
    public String summary() {
        return "export-deltas-eager, but the table keeps only the last change of each key";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("export-deltas-eager");
    }

    @Override
    public DeltaTable deltaTable() {
        return DeltaTable.LAST_CHANGES;
    }

    @Override
    public HostProtocol start(Host host) {
        return new EagerDeltas(host);
    }
}

package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.Optional;

/**
 * {@link ExportDeltasEager} whose batches of cranks do not enter the table within the transaction of the block.
 */
public final class EagerOnlyAtCommit implements HostDesign {
    @Override
    public String name() {
        return "eager-only-at-commit";
    }

    @Override
    public String summary() {
        return "export-deltas-eager, but only what commit() flushes enters the table";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("export-deltas-eager");
    }

    @Override
    public DeltaTable deltaTable() {
        return DeltaTable.ONLY_AT_COMMIT;
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return Prospect.DIVERGES;
    }

    @Override
    public HostProtocol start(Host host) {
        return new EagerDeltas(host);
    }
}

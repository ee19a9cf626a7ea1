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
 * {@link ExportDeltasEager} whose commit of a replayed block clears the table.
 */
public final class EagerClearedByReplay implements HostDesign {
    @Override
    public String name() {
        return "eager-cleared-by-replay";
    }

    @Override
    public String summary() {
        return "export-deltas-eager, but a replayed commit clears the table";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("export-deltas-eager");
    }

    @Override
    public DeltaTable deltaTable() {
        return DeltaTable.EACH_BATCH;
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return Prospect.LATENT;
    }

    @Override
    public HostProtocol start(Host host) {
        return new EagerDeltas(host) {
            @Override
            public void saveAgain(long height) {
                host.save(height, host.sends().take());
            }
        };
    }
}

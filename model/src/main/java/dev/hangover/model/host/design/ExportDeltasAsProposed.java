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
 * {@link ExportDeltas} as agoric-sdk #9655 words it: every commit clears the table, that of a replayed block too, and so a second
 * crash in the same window finds nothing to send.
 */
public final class ExportDeltasAsProposed implements HostDesign {
    @Override
    public String name() {
        return "export-deltas-as-proposed";
    }

    @Override
    public String summary() {
        return "export-deltas, but every commit clears the table, also that of a replayed block";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("export-deltas");
    }

    @Override
    public DeltaTable deltaTable() {
        return DeltaTable.AT_COMMIT;
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return abci == Abci.FINALIZE ? Prospect.REFUSES : Prospect.LATENT;
    }

    @Override
    public HostProtocol start(Host host) {
        return new KeptDeltas(host) {
            @Override
            public void saveAgain(long height) {
                host.save(height, host.sends().take());
            }
        };
    }
}

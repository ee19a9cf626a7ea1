package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.List;

/**
 * Both: the callback sends early, for the sake of overlap, and the table of the swing-store makes it durable (agoric-sdk #9655,
 * "we could do both"). The table keeps the batches of the block in their order, the early sends are awaited, and the commit
 * of a replayed block keeps the table.
 */
public final class ExportDeltasEager implements HostDesign {
    @Override
    public String name() {
        return "export-deltas-eager";
    }

    @Override
    public String summary() {
        return "export data is sent early, and the swing-store keeps it in a table for replay";
    }

    @Override
    public DeltaTable deltaTable() {
        return DeltaTable.EACH_BATCH;
    }

    @Override
    public HostProtocol start(Host host) {
        return new EagerDeltas(host);
    }

    /** Export data is sent in the background as it comes; for replay the swing-store keeps it in a table. */
    static class EagerDeltas implements HostProtocol {
        private final Host host;

        EagerDeltas(Host host) {
            this.host = host;
        }

        @Override
        public final Host host() {
            return host;
        }

        @Override
        public final void onExport(List<ExportEntry> batch) {
            host.exports().addUnrecorded(batch);
        }

        @Override
        public final void replay() {
            host.sends().replay();
            for (List<ExportEntry> batch : host.storage().getExportDeltas()) {
                host.sends().replayExportData(batch);
            }
        }

        @Override
        public void recommit(long height) {
            host.saveKeepingExportDeltas(height, host.sends().take());
        }
    }
}

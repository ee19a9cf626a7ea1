package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.DeltaRows;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.List;

/**
 * The export callback stores each change in the host's section at once, a row for each; the rows are what a replay sends
 * (agoric-sdk #9655, "It might be more direct"). They are cleared when the next block is executed, and never before.
 */
public final class HostStorageSync implements HostDesign {
    @Override
    public String name() {
        return "host-storage-sync";
    }

    @Override
    public String summary() {
        return "a row in the host's section for each change of export data, written synchronously";
    }

    @Override
    public HostProtocol start(Host host) {
        return new SyncRows(host);
    }

    /** Export data is written to the host's section synchronously, and sent in the background without being recorded again. */
    static class SyncRows implements HostProtocol {
        final DeltaRows rows;
        private final Host host;

        SyncRows(Host host) {
            this.host = host;
            this.rows = new DeltaRows(host);
        }

        @Override
        public final Host host() {
            return host;
        }

        @Override
        public void onExport(List<ExportEntry> batch) {
            rows.add(batch);
            host.exports().addUnrecorded(batch);
        }

        @Override
        public final void onNewBlock() {
            rows.clear();
        }

        @Override
        public final void replay() {
            host.sends().replay();
            for (List<ExportEntry> batch : rows.read()) {
                host.sends().replayExportData(batch);
            }
        }
    }
}

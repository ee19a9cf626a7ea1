package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.DeltaRows;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import java.util.List;

/** Export data is written to the host's section synchronously, and sent in the background without being recorded again. */
class SyncRows implements HostProtocol {
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

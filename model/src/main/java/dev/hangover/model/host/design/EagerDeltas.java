package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import java.util.List;

/** Export data is sent in the background as it comes; for replay the swing-store keeps it in a table. */
class EagerDeltas implements HostProtocol {
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

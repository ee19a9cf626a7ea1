package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import java.util.List;

/** The swing-store keeps export data in a table; the host sends it after the commit, and again after a crash. */
class KeptDeltas implements HostProtocol {
    private final Host host;
    private boolean sent;

    KeptDeltas(Host host) {
        this.host = host;
    }

    @Override
    public final Host host() {
        return host;
    }

    @Override
    public final void replay() {
        host.sends().replay();
        for (List<ExportEntry> batch : host.storage().getExportDeltas()) {
            host.sends().replayExportData(batch);
        }
        sent = true;
    }

    @Override
    public void recommit(long height) {
        host.saveKeepingExportDeltas(height, host.sends().take());
    }

    @Override
    public final void beforeCommitReply() {
        if (!sent) {
            host.storage()
                    .getExportDeltas()
                    .forEach(batch -> host.sends().sendUnrecorded(new ChainMessage.UpdateExportData(batch)));
        }
        sent = false;
    }
}

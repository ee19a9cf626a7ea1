package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.List;

/**
 * The swing-store keeps a table of export deltas: commit clears it, copies in what is pending, and commits; the host reads it
 * after the commit and sends it, and again after a crash (agoric-sdk #9655, "Integrating export-data deltas"). The commit of
 * a replayed block keeps the table.
 */
public final class ExportDeltas implements HostDesign {
    @Override
    public String name() {
        return "export-deltas";
    }

    @Override
    public String summary() {
        return "the swing-store keeps export data in a table at commit; the host reads and sends it after that";
    }

    @Override
    public DeltaTable deltaTable() {
        return DeltaTable.AT_COMMIT;
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return abci == Abci.FINALIZE ? ExpectedVerdict.REFUSES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new KeptDeltas(host);
    }

    /** The swing-store keeps export data in a table; the host sends it after the commit, and again after a crash. */
    static class KeptDeltas implements HostProtocol {
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
}

package dev.hangover.model.host.design;

import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.ExportEntry;
import java.util.List;

/** The protocol of the deployed node, on which its variants build. */
class QueuedExports implements HostProtocol {
    final Host host;

    QueuedExports(Host host) {
        this.host = host;
    }

    @Override
    public void exported(List<ExportEntry> batch) {
        host.exports().add(batch);
    }

    @Override
    public void save(long height) {
        host.save(height, host.sends().take());
    }

    @Override
    public void replay(long height) {
        host.sends().replay();
    }

    @Override
    public void beforeCommitReply() {
        host.exports().await();
    }
}

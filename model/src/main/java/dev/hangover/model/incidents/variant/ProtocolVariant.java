package dev.hangover.model.incidents.variant;

import dev.hangover.model.Deviation;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import java.util.List;

/** A host protocol that takes each step as another one does, except for the steps that a subclass overrides. */
public abstract class ProtocolVariant implements HostProtocol {
    private final HostProtocol base;
    private final Deviation deviation;

    protected ProtocolVariant(HostProtocol base, Deviation deviation) {
        this.base = base;
        this.deviation = deviation;
    }

    /** Whether a step is taken in another way. */
    protected final boolean deviates() {
        return deviation.applies();
    }

    @Override
    public Host host() {
        return base.host();
    }

    @Override
    public String send(ChainMessage message) {
        return base.send(message);
    }

    @Override
    public boolean asksAtLaunch() {
        return base.asksAtLaunch();
    }

    @Override
    public void onExport(List<ExportEntry> batch) {
        base.onExport(batch);
    }

    @Override
    public void onInitOrBegin() {
        base.onInitOrBegin();
    }

    @Override
    public void opened() {
        base.opened();
    }

    @Override
    public void onNewBlock() {
        base.onNewBlock();
    }

    @Override
    public void onExecuted(long height) {
        base.onExecuted(height);
    }

    @Override
    public void replay(long height) {
        base.replay(height);
    }

    @Override
    public void save(long height) {
        base.save(height);
    }

    @Override
    public void recommit(long height) {
        base.recommit(height);
    }

    @Override
    public void beforeCommitReply() {
        base.beforeCommitReply();
    }

    @Override
    public void afterCommit() {
        base.afterCommit();
    }
}

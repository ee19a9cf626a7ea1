package dev.hangover.model.incidents.variant;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.List;
import java.util.Optional;

/** A design that is another one but for what a subclass overrides. */
public abstract class DesignVariant implements HostDesign {
    private final HostDesign base;

    protected DesignVariant(HostDesign base) {
        this.base = base;
    }

    /** The design of which it is a variant. */
    public final HostDesign base() {
        return base;
    }

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public String summary() {
        return base.summary();
    }

    @Override
    public Optional<String> variantOf() {
        return base.variantOf();
    }

    @Override
    public DeltaTable deltaTable() {
        return base.deltaTable();
    }

    @Override
    public List<String> bookkeeping() {
        return base.bookkeeping();
    }

    @Override
    public int repeatableBlocks() {
        return base.repeatableBlocks();
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return base.expectedVerdict(condition, abci);
    }

    @Override
    public HostProtocol start(Host host) {
        return base.start(host);
    }
}

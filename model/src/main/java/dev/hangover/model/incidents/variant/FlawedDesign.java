package dev.hangover.model.incidents.variant;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.incidents.Flaws;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.List;
import java.util.Optional;

/**
 * A design with a flaw. What is expected of it is what is expected of the design: only a scenario that is made for the flaw
 * knows better.
 *
 * @param flaw what is wrong with it
 * @param base the design that is right
 */
public record FlawedDesign(Flaw flaw, HostDesign base) implements HostDesign {
    @Override
    public String name() {
        return flaw.word();
    }

    @Override
    public String summary() {
        return flaw.incident() + " (" + flaw.source() + "): " + base.name() + " that " + flaw.sentence();
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of(base.name());
    }

    @Override
    public Flaws flaws() {
        return flaw.inContext();
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
    public Prospect prospect(Condition condition, Abci abci) {
        return base.prospect(condition, abci);
    }

    @Override
    public HostProtocol start(Host host) {
        return base.start(host);
    }
}

package dev.hangover.model.incidents.variant;

import dev.hangover.harness.simulation.NotMeasured;
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
import java.util.function.Consumer;

/**
 * A design of which one wants to know which of its flaws anything asks for.
 *
 * @param design the design
 * @param asked told of each planted flaw that is asked for, perhaps by several threads
 */
public record WatchedDesign(
        HostDesign design,

        @NotMeasured("listens from outside, and answers nothing")
        Consumer<Flaw> asked) implements HostDesign {
    @Override
    public String name() {
        return design.name();
    }

    @Override
    public String summary() {
        return design.summary();
    }

    @Override
    public Optional<String> variantOf() {
        return design.variantOf();
    }

    @Override
    public DeltaTable deltaTable() {
        return design.deltaTable();
    }

    @Override
    public List<String> bookkeeping() {
        return design.bookkeeping();
    }

    @Override
    public int repeatableBlocks() {
        return design.repeatableBlocks();
    }

    @Override
    public Flaws flaws() {
        return design.flaws().tellingOf(asked);
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return design.prospect(condition, abci);
    }

    @Override
    public HostProtocol start(Host host) {
        return design.start(host);
    }
}

package dev.hangover.scenarios.explore;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.DeltaTable;
import dev.hangover.scenarios.jobs.Watchdog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A design of a plugin. It is asked each question about itself once, when it is loaded, and must answer then: what it does
 * later cannot change what it is. Its protocol is its own.
 */
final class LoadedDesign implements HostDesign {
    private static final int MOST_REPEATABLE_BLOCKS = 1_000;

    private final HostDesign design;
    private final String name;
    private final String summary;
    private final Optional<String> variantOf;
    private final DeltaTable deltaTable;
    private final int repeatableBlocks;
    private final List<String> bookkeeping;
    private final Map<Condition, Map<Abci, ExpectedVerdict>> prospects = new EnumMap<>(Condition.class);

    /**
     * @param watchdog notices a question that is not answered; it is not kept, since a design is part of what is measured
     * @throws Unusable when a question has no answer
     */
    LoadedDesign(HostDesign design, Watchdog watchdog) {
        this.design = design;
        this.name = answer(watchdog, "name()", design::name);
        this.summary = Plugin.summary(answer(watchdog, "summary()", design::summary));
        this.variantOf = answer(watchdog, "variantOf()", design::variantOf);
        this.deltaTable = answer(watchdog, "deltaTable()", design::deltaTable);
        this.repeatableBlocks = answer(watchdog, "repeatableBlocks()", design::repeatableBlocks);
        this.bookkeeping = List.copyOf(answer(watchdog, "bookkeeping()", design::bookkeeping));
        if (repeatableBlocks < 1 || repeatableBlocks > MOST_REPEATABLE_BLOCKS) {
            throw new Unusable(
                    "answers " + repeatableBlocks + " to repeatableBlocks() (1 to " + MOST_REPEATABLE_BLOCKS + ")");
        }
        for (Condition condition : Condition.values()) {
            prospects.put(condition, new EnumMap<>(Abci.class));
            for (Abci abci : Abci.values()) {
                prospects
                        .get(condition)
                        .put(
                                abci,
                                answer(
                                        watchdog,
                                        "expectedVerdict(" + condition + ", " + abci + ")",
                                        () -> design.expectedVerdict(condition, abci)));
            }
        }
    }

    private <T> T answer(Watchdog watchdog, String question, Supplier<T> asked) {
        T answer;
        try {
            answer = watchdog.asking(className() + " does not answer " + question, asked);
        } catch (LinkageError unfit) {
            throw unfit;
        } catch (RuntimeException | Error thrown) {
            throw new Unusable("throws " + thrown.getClass().getName() + " when asked for " + question);
        }
        if (answer == null) {
            throw new Unusable("answers null to " + question);
        }
        return answer;
    }

    /** Name of the class of the design. */
    String className() {
        return design.getClass().getName();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public Optional<String> variantOf() {
        return variantOf;
    }

    @Override
    public DeltaTable deltaTable() {
        return deltaTable;
    }

    @Override
    public int repeatableBlocks() {
        return repeatableBlocks;
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return prospects.get(condition).get(abci);
    }

    @Override
    public List<String> bookkeeping() {
        return bookkeeping;
    }

    @Override
    public HostProtocol start(Host host) {
        return design.start(host);
    }

    /** A question about the design has no answer that can be used. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String how) {
            super(how);
        }
    }
}

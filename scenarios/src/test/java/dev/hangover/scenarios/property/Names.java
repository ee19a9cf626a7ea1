package dev.hangover.scenarios.property;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.EventKind;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.Keys;
import dev.hangover.scenarios.replay.WrittenOut;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries for names of runs, of which no run has to be made. What is listed first is what values shrink to. */
final class Names {
    private static final int BLOCKS = 3;

    private Names() {}

    static Arbitrary<RunKey> ofRuns() {
        return Combinators.combine(
                        Arbitraries.of(Limits.STORES),
                        Arbitraries.of(Abci.values()),
                        Cases.schedules(),
                        fault().list().ofMaxSize(3).map(FaultSequence::new),
                        Arbitraries.of(true, false),
                        Arbitraries.of("converged", "refused.refusal", "diverged.lost-effect"),
                        Cases.workloads(BLOCKS),
                        events())
                .as((store, abci, order, faults, rejoins, ending, blocks, events) -> Keys.of(
                        "three-windows",
                        "guarded",
                        store,
                        BLOCKS,
                        0,
                        Draw.MIXED,
                        abci,
                        "0",
                        0,
                        RunKey.RANDOM,
                        order,
                        faults,
                        rejoins,
                        ending,
                        Optional.of(new WrittenOut(Trials.transactions(withoutEmptyEnd(blocks)), events))));
    }

    /** What comes after the last transaction is not written. One block is always there. */
    private static List<List<String>> withoutEmptyEnd(List<List<String>> blocks) {
        int length = blocks.size();
        while (length > 1 && blocks.get(length - 1).isEmpty()) {
            length--;
        }
        return blocks.subList(0, length);
    }

    private static Arbitrary<List<ScenarioEvent>> events() {
        return Combinators.combine(
                        Arbitraries.of(EventKind.LATE_WRITE, EventKind.SKIP_CRANKS),
                        Arbitraries.integers().between(1, BLOCKS))
                .as((kind, block) -> new ScenarioEvent(kind, block))
                .list()
                .ofMaxSize(2)
                .uniqueElements();
    }

    private static Arbitrary<Fault> fault() {
        return Arbitraries.of(FaultKind.values())
                .flatMap(kind -> Combinators.combine(
                                Arbitraries.integers().between(1, BLOCKS),
                                Arbitraries.of(boundaries(kind)),
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.of(manners(kind)))
                        .as((section, boundary, occurrence, manner) -> new Fault(
                                new Place(section, boundary, kind == FaultKind.RESTART ? 1 : occurrence), manner)));
    }

    private static List<Boundary> boundaries(FaultKind kind) {
        return kind == FaultKind.RESTART
                ? List.of(FaultSequence.RESTART)
                : List.of(SwingStoreBoundaries.COMMIT_BEFORE, CosmosBoundaries.COMMIT_AFTER, new Boundary("sql.write"));
    }

    private static List<String> manners(FaultKind kind) {
        return switch (kind) {
            case CRASH, RESTART -> List.of("");
            case TERMINATE -> List.of(FaultKind.TERMINATE.word());
            case IO_ERROR ->
                List.of(WriteFailure.values()).stream().map(WriteFailure::word).toList();
            case POWER_LOSS -> List.of("sql-1", "iavl-2");
        };
    }
}

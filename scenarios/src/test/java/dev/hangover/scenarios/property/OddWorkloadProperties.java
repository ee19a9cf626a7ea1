package dev.hangover.scenarios.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.workload.ActionKind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * For all transactions, also with numbers that are far too large and names that nothing has: vats fail and are terminated,
 * and the node continues. A terminated vat gets more of the same in the same block and in later ones.
 */
@AddLifecycleHook(WholeRuns.class)
class OddWorkloadProperties {
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noTransactionBreaksTheRunWithoutFaults(@ForAll("blocks") List<List<String>> blocks) {
        struck(blocks, List.of()).requireConverged();
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aNodeThatDiesBetweenTheCommitsEndsAlike(@ForAll("blocks") List<List<String>> blocks) {
        struck(blocks, List.of(crash(Spot.BETWEEN_SQL_AND_IAVL, blocks.size()))).requireConverged();
    }

    @Example
    void aVatOfTheBootstrapThatWantedTooMuchIsGoneForTheRestOfTheChain() {
        List<List<String>> blocks = List.of(
                List.of("greet left 500", "greet left 1"), List.of("greet left 1"), List.of("forward agoric1ann 1 2"));

        for (PlannedFault fault : List.of(
                crash(Spot.BETWEEN_SQL_AND_IAVL, 1),
                new PlannedFault(FaultKind.RESTART, Spot.ANYWHERE, 1, 0),
                crash(Spot.BEFORE_SQL, 2),
                crash(Spot.AFTER_IAVL, 2))) {
            Made made = struck(blocks, List.of(fault));
            assertThat(made.execution().struck().faults()).hasSize(1);
            made.requireConverged();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> blocks() {
        return transactions()
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<String> transactions() {
        return Arbitraries.of(ActionKind.values()).flatMap(kind -> {
            List<Arbitrary<String>> words = new ArrayList<>();
            words.add(Arbitraries.just(kind.word()));
            kind.parameters().forEach(parameter -> words.add(word(parameter)));
            return Combinators.combine(words).as(parts -> String.join(" ", parts));
        });
    }

    private static Arbitrary<String> word(String parameter) {
        return switch (parameter) {
            // Without a limit on a block, a message that repeats itself a billion times takes its time.
            case "limit" -> Arbitraries.of("0", "59", "60", "200", "5000");
            case "amount", "by", "times", "delay", "number", "ack", "weight" ->
                Arbitraries.of("0", "1", "3", "40", "60", "99", "100", "199", "200", "201", "500", "5000", "999999999");
            case "from", "to", "account" -> Arbitraries.of("agoric1ann", "agoric1bob", "agoric1nobody");
            case "purse", "other" -> Arbitraries.of("red", "green", "grey");
            case "peer" -> Arbitraries.of("peer-a", "peer-z");
            case "bundle" -> Arbitraries.of("rover", "scout", "nothing-like-that");
            case "vat" -> Arbitraries.of("left", "right", "nobody");
            default -> Arbitraries.of("apples", "x", "Odd-1");
        };
    }

    private static PlannedFault crash(Spot spot, int nth) {
        return new PlannedFault(FaultKind.CRASH, spot, nth, 0);
    }

    private static Made struck(List<List<String>> blocks, List<PlannedFault> faults) {
        Order straight = new Order.Deciding(Schedule.none());
        return new Case("guarded", Abci.LEGACY, List.of(), blocks, straight, faults).made();
    }
}

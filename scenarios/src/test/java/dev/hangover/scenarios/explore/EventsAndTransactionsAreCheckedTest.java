package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.catalogue.BadScenario;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioReader;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An option that a kind of event does not have, and a word that a transaction cannot have, are errors with file and line. */
class EventsAndTransactionsAreCheckedTest {
    private static final ScenarioReader READER =
            new NodeRuns(Trials.DESIGNS).catalogue().reader();

    static Stream<Arguments> badEvents() {
        return Stream.of(
                arguments("late-write: {blok: 1}", ".late-write.blok: unknown key (one of block)"),
                arguments("late-write: {block: 0}", ".late-write.block: '0' is not a whole number from 1 to 100000"),
                arguments(
                        "late-write: {block: 5}",
                        ".late-write.block: '5' is not a whole number from 1 to 4 (the blocks of the workload)"),
                arguments(
                        "late-write: {block: one}",
                        ".late-write.block: text 'one' is not a whole number from 1 to 100000"),
                arguments("late-write: 1", ".late-write: is a number (must be a map)"),
                arguments("rollback", ".rollback.block: is missing (must be given)"),
                arguments("rollback: {}", ".rollback.block: is missing (must be given)"),
                arguments("rollback: {block: 0}", ".rollback.block: '0' is not a whole number from 1 to 100000"),
                arguments("stop-in-block: {}", ".stop-in-block.block: is missing (must be given)"),
                arguments("flush-at-open: {block: 1}", ".flush-at-open.block: unknown key (there is none here)"),
                arguments("upgrade: {block: 2}", ".upgrade.block: unknown key (there is none here)"),
                arguments(
                        "upgrade-plan: {block: 3, early: yes}", ".upgrade-plan.early: text 'yes' is not true or false"),
                arguments(
                        "upgrade-plan: {block: 3, early: \"true\"}",
                        ".upgrade-plan.early: text 'true' is not true or false"),
                arguments("upgrade-plan: {block: 3, early: 1}", ".upgrade-plan.early: '1' is not true or false"),
                arguments(
                        "upgrade-plan: {block: 3, early: }",
                        ".upgrade-plan.early: an empty value is not true or false"),
                arguments(
                        "upgrade-plan: {block: 3, earlier: true}",
                        ".upgrade-plan.earlier: unknown key (one of block, early, queues, start-check)"),
                arguments("pruning", ".pruning.keep: is missing (must be given)"),
                arguments("pruning: {keep: 0}", ".pruning.keep: '0' is not a whole number from 1 to 1000"),
                arguments("pruning: {keep: two}", ".pruning.keep: text 'two' is not a whole number from 1 to 1000"),
                arguments("pruning: {keep: \"2\"}", ".pruning.keep: text '2' is not a whole number from 1 to 1000"),
                arguments("durability: {}", ".durability: is empty (at least one of blocks, iavl, sql)"),
                arguments(
                        "durability: {sql: 0ff}",
                        ".durability.sql: '0ff' is not known here (one of full, normal, off)"),
                arguments("durability: {wal: sync}", ".durability.wal: unknown key (one of blocks, iavl, sql)"),
                arguments("newcomer: {block: 1}", ".newcomer: needs subject: validators, not node"),
                arguments("early-release", ".early-release: needs subject: outside, not node"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badEvents")
    void aWrongOptionOfAnEventIsAnErrorAtItsLine(String event, String message) {
        assertThatThrownBy(() -> read("events:\n  - " + event + "\n"))
                .isInstanceOf(BadScenario.class)
                .hasMessage("mine.yaml:4: events[1]" + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollback: {block: 1}\n  - rollback: {block: 2}",
                "late-write\n  - late-write: {block: 2}",
                "late-write: {block: 2}\n  - late-write: {block: 2}",
                "durability: {sql: full}\n  - durability: {iavl: async}",
                "flush-at-open\n  - left-at-open"
            })
    void anEventThatAnotherOneOverrulesIsAnErrorAtItsLine(String events) {
        assertThatThrownBy(() -> read("events:\n  - " + events + "\n"))
                .isInstanceOf(BadScenario.class)
                .hasMessageMatching("mine\\.yaml:5: events\\[2\\].*(keep one|impossible beside).*");
    }

    @Test
    void anEventMayComeInSeveralBlocks() {
        Scenario scenario = read("events:\n  - late-write: {block: 1}\n  - late-write: {block: 3}\n");

        assertThat(scenario.events()).hasSize(2);
    }

    static Stream<Arguments> badTransactions() {
        return Stream.of(
                arguments(
                        "install nothing-like-that",
                        "the bundle 'nothing-like-that' is not known here (one of rover, scout)"),
                arguments(
                        "greet nobody 1",
                        "the vat 'nobody' is not known here (one of left, right, or a name that a transaction 'spawn' gives)"),
                arguments("stop nobody", "the vat 'nobody' is not known here"),
                arguments("spawn nothing left", "the bundle 'nothing' is not known here (one of rover, scout)"),
                arguments("greet left", "has 1 words after its kind (takes [vat, times])"),
                arguments("count plums 1 2", "has 3 words after its kind (takes [name, by])"),
                arguments("count  plums 1", "has 3 words after its kind (takes [name, by])"),
                arguments("count plums one", "the by 'one' is not a whole number from 0 to 999999999"),
                arguments("count plums -1", "the by '-1' is not a whole number from 0 to 999999999"),
                arguments("count plums 1000000000", "the by '1000000000' is not a whole number from 0 to 999999999"),
                arguments("pay ann 3", "the to 'ann' is not an account (agoric1 and letters or digits)"),
                arguments("swap red yellow 3 5", "the other 'yellow' is not known here (one of red, green, blue)"),
                arguments("publish a.b c", "the path 'a.b' is not a word of letters, digits and '-'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTransactions")
    void aWrongWordOfATransactionIsAnErrorAtItsLine(String transaction, String message) {
        assertThatThrownBy(() ->
                        read("workload:\n  transactions:\n    - []\n    - [count plums 1]\n    - [count plums 1,\n"
                                + "       " + transaction + "]\n"))
                .isInstanceOf(BadScenario.class)
                .hasMessageStartingWith("mine.yaml:8: workload.transactions[3][2]: '" + transaction + "': " + message);
    }

    @Test
    void aVatThatTheWorkloadNamesCanBeGreeted() {
        assertThatCode(
                        () -> read(
                                "workload: {transactions: [[install scout, spawn scout hermit], [greet hermit 2, stop hermit]]}\n"))
                .doesNotThrowAnyException();
    }

    @Test
    void runsWithoutSampledSchedulesAreAnErrorAlsoWhenThereAreNone() {
        assertThatThrownBy(() -> read("runs: 0\n"))
                .hasMessageStartingWith("mine.yaml:3: runs: '0' is not a whole number from 1");
    }

    @Test
    void drawnSchedulesOfSeveralPartiesAreAnErrorAtTheirLine() {
        assertThatThrownBy(() -> read("subject: validators\nschedules: random\n"))
                .hasMessage("mine.yaml:4: schedules: 'random' is impossible beside subject: validators "
                        + "(several parties take turns: leave it out, or say fifo)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"io-error", "power-loss"})
    void faultsOfTheDisksOfSeveralPartiesAreAnErrorAtTheirLine(String fault) {
        assertThatThrownBy(() -> read("subject: validators\nfaults: [" + fault + "]\n"))
                .hasMessage("mine.yaml:4: faults: '" + fault + "' is impossible beside subject: validators "
                        + "(several parties have disks of their own: take it out)");
    }

    @Test
    void aVerdictBesidesThatIsNoWorseThanTheExpectedOneIsAnError() {
        String text = "title: t\ndesigns:\n  guarded: {expect: latent, besides: refused}\n";

        assertThatThrownBy(() -> READER.read("mine", "mine.yaml", false, text))
                .hasMessage("mine.yaml:3: designs.guarded.besides: is no worse than expect: latent (leave it out)");
    }

    /** What is drawn could have been written. */
    @Test
    void everyTransactionThatIsDrawnIsAllowed() {
        SubjectFactory stage =
                new SubjectFactory(Trials.workload(1, 1_000, 3), Trials.DESIGNS.get("guarded"), NodeFactory.memory());
        List<String> drawn = stage.transactions(0, 1).stream().map(Tx::toString).toList();

        assertThat(drawn).hasSize(1_000);
        read("workload:\n  transactions:\n    - [" + String.join(", ", drawn) + "]\n");
    }

    private static Scenario read(String more) {
        String blocks = more.contains("workload") ? "" : "workload: {blocks: 4}\n";
        String text = more.contains("events")
                ? "title: t\nworkload: {blocks: 4}\n" + more + "designs: {guarded: converged}\n"
                : "title: t\n" + blocks.replace("workload: {blocks: 4}\n", "") + "designs: {guarded: converged}\n"
                        + more;
        return READER.read("mine", "mine.yaml", false, text);
    }
}

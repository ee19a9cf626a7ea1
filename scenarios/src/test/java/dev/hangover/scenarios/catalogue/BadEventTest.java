package dev.hangover.scenarios.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadEventTest {
    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("badEvents")
    void isNamedWithFileLineAndKey(String claim, String text, String message) {
        assertThatThrownBy(() -> BadScenarioTest.READER.read("bad", "bad.yaml", false, text))
                .isInstanceOf(BadScenario.class)
                .hasMessage("bad.yaml:" + message);
    }

    static Stream<Arguments> badEvents() {
        return Stream.of(
                event(
                        "setting that no event has",
                        "durability: {wal: sync}",
                        ".durability.wal: unknown key (one of blocks, iavl, sql)"),
                event(
                        "setting of another event",
                        "rollback: {block: 1, early: true}",
                        ".rollback.early: unknown key (one of block, copy)"),
                event(
                        "setting of an event that has none",
                        "upgrade: {block: 1}",
                        ".upgrade.block: unknown key (there is none here)"),
                event(
                        "word of another store",
                        "durability: {sql: async}",
                        ".durability.sql: 'async' is not known here (one of full, normal, off)"),
                event(
                        "word in upper case",
                        "durability: {iavl: SYNC}",
                        ".durability.iavl: 'SYNC' is not known here (one of sync, async)"),
                event(
                        "store without a word",
                        "durability: {blocks: }",
                        ".durability.blocks: an empty value is not known here (one of sync, async)"),
                event(
                        "durability of no store",
                        "durability: {}",
                        ".durability: is empty (at least one of blocks, iavl, sql)"),
                event("durability without a map", "durability: off", ".durability: is text (must be a map)"),
                event(
                        "pruning that keeps nothing",
                        "pruning: {keep: 0}",
                        ".pruning.keep: '0' is not a whole number from 1 to 1000"),
                event(
                        "pruning that keeps too much",
                        "pruning: {keep: 1001}",
                        ".pruning.keep: '1001' is not a whole number from 1 to 1000"),
                event("pruning that does not say how much", "pruning", ".pruning.keep: is missing (must be given)"),
                event(
                        "flag in another word",
                        "upgrade-plan: {block: 1, queues: yes}",
                        ".upgrade-plan.queues: text 'yes' is not true or false"),
                event(
                        "flag as a number",
                        "upgrade-plan: {block: 1, queues: 1}",
                        ".upgrade-plan.queues: '1' is not true or false"),
                event(
                        "no block where one is needed",
                        "state-sync: {}",
                        ".state-sync.block: is missing (must be given)"),
                event(
                        "block 0",
                        "late-write: {block: 0}",
                        ".late-write.block: '0' is not a whole number from 1 to 100000"),
                event(
                        "list in place of an event",
                        "[upgrade]",
                        ": is a list (must be a kind of event, or kind: {block: N})"),
                event("empty event", "", ": '' is not a kind of event (one of " + BadScenarioTest.EVENTS + ")"),
                event(
                        "two kinds",
                        "{upgrade: {}, flush-at-open: {}}",
                        ": has 2 kinds (exactly one, as kind: {block: N})"),
                event("no kind", "{}", ": has 0 kinds (exactly one, as kind: {block: N})"));
    }

    /** The second of two events is wrong: the line and the number in the list are its own. */
    private static Arguments event(String claim, String event, String message) {
        return arguments(
                claim,
                BadScenarioTest.GOOD + "events:\n  - skip-cranks\n  - " + event + "\n",
                "5: events[2]" + message);
    }

    @Test
    void theBlockOfAnEventIsCheckedAtItsOwnLine() {
        String text = BadScenarioTest.GOOD
                + "workload: {blocks: 3}\nevents:\n  - rollback:\n      copy: true\n      block: 4\n";

        assertThatThrownBy(() -> BadScenarioTest.READER.read("bad", "bad.yaml", false, text))
                .hasMessage("bad.yaml:7: events[1].rollback.block: '4' is not a whole number from 1 to 3"
                        + " (the blocks of the workload)");
    }
}

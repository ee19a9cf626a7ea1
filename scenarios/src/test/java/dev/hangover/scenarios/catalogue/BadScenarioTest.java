package dev.hangover.scenarios.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.model.workload.ActionKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadScenarioTest {
    static final ScenarioReader READER = new ScenarioReader(List.of("guarded", "ram-chain-sends"));
    private static final String ACTIONS = String.join(", ", EnumWords.of(ActionKind.values()));
    static final String EVENTS = String.join(", ", EnumWords.of(EventKind.values()));
    static final String GOOD = "title: t\ndesigns: {guarded: refused}\n";

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("badFiles")
    void isNamedWithFileLineAndKey(String claim, String text, String message) {
        assertThatThrownBy(() -> READER.read("bad", "bad.yaml", false, text))
                .isInstanceOf(BadScenario.class)
                .hasMessage("bad.yaml:" + message);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments("empty file", "", "1: is empty (a scenario has at least a title and designs)"),
                arguments("only a comment", "# x\n", "1: is empty (a scenario has at least a title and designs)"),
                arguments("text instead of a map", "hello\n", "1: is text (must be a map)"),
                arguments(
                        "malformed YAML",
                        "title: [a\n",
                        "2: malformed YAML: expected ',' or ']', but got <stream end>"),
                arguments(
                        "tab as indentation",
                        "title: t\ndesigns:\n\tguarded: refused\n",
                        "3: malformed YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                arguments(
                        "second document",
                        GOOD + "---\ntitle: u\n",
                        "4: a second document begins here (one scenario a file)"),
                arguments(
                        "unknown key",
                        GOOD + "crashs: 2\n",
                        "3: crashs: unknown key (one of title, source, subject, workload, events, abci, faults, crashes, restarts, schedules, runs, remarks, recovered, designs)"),
                arguments(
                        "unknown word for remarks",
                        GOOD + "remarks: no\n",
                        "3: remarks: 'no' is not known here (one of allow, forbid, require, or a list of lost-effect,"
                                + " duplicated-effect, reordered-effect, leaked-effect, foreign-effect, answered-differently)"),
                arguments(
                        "unknown law of a remark",
                        "title: t\ndesigns:\n  guarded: {expect: converged, remarks: [lost]}\n",
                        "3: designs.guarded.remarks[1]: 'lost' is not known here (one of lost-effect, duplicated-effect,"
                                + " reordered-effect, leaked-effect, foreign-effect, answered-differently)"),
                arguments(
                        "no law of a remark",
                        GOOD + "remarks: []\n",
                        "3: remarks: is an empty list (name at least one law, or say forbid)"),
                arguments(
                        "a law twice",
                        GOOD + "remarks: [lost-effect, lost-effect]\n",
                        "3: remarks[2]: 'lost-effect' stands here twice (keep one)"),
                arguments(
                        "laws of runs that recovered",
                        "title: t\ndesigns:\n  guarded: {expect: converged, recovered: [refusal]}\n",
                        "3: designs.guarded.recovered: a list is not known here (one of allow, forbid, require)"),
                arguments("duplicate key", GOOD + "title: u\n", "3: title: stands here twice (keep one)"),
                arguments(
                        "duplicate design",
                        "title: t\ndesigns:\n  guarded: refused\n  guarded: refused\n",
                        "4: designs.guarded: stands here twice (keep one)"),
                arguments("alias", "title: &a t\nsource: *a\n", "2: source: is an alias (write the value out)"),
                arguments("no title", "designs: {guarded: refused}\n", "1: title: is missing (must be given)"),
                arguments(
                        "blank title", "title: ' '\n", "1: title: an empty value is not text (a number needs quotes)"),
                arguments("number as title", "title: 7\n", "1: title: '7' is not text (a number needs quotes)"),
                arguments("list as title", "title: [a]\n", "1: title: a list is not text (a number needs quotes)"),
                arguments("no designs", "title: t\n", "1: designs: is missing (must be given)"),
                arguments(
                        "empty designs",
                        "title: t\ndesigns: {}\n",
                        "2: designs: is empty (at least one of guarded, ram-chain-sends)"),
                arguments(
                        "unknown design",
                        "title: t\ndesigns: {gaurded: refused}\n",
                        "2: designs.gaurded: unknown key (one of guarded, ram-chain-sends)"),
                arguments(
                        "unknown verdict",
                        "title: t\ndesigns: {guarded: fine}\n",
                        "2: designs.guarded: 'fine' is not known here (one of converged, refused, latent, stuck, diverged, broke)"),
                arguments(
                        "verdict missing",
                        "title: t\ndesigns:\n  guarded: {window: after-iavl}\n",
                        "3: designs.guarded.expect: is missing (must be given)"),
                arguments(
                        "verdict is a list",
                        "title: t\ndesigns: {guarded: [refused]}\n",
                        "2: designs.guarded: a list is not known here (one of converged, refused, latent, stuck, diverged, broke)"),
                arguments(
                        "unknown window",
                        "title: t\ndesigns:\n  guarded:\n    expect: refused\n    window: between\n",
                        "5: designs.guarded.window: 'between' is not known here (one of before-sql, between-sql-and-iavl, after-iavl, forbidden)"),
                arguments(
                        "window of a convergence",
                        "title: t\ndesigns: {guarded: {expect: converged, window: after-iavl}}\n",
                        "2: designs.guarded.window: is impossible beside expect: converged (only a failure has one)"),
                arguments(
                        "shrunk form of a convergence",
                        "title: t\ndesigns: {guarded: {expect: converged, maxShrunk: {crashes: 1, blocks: 1, actions: 0}}}\n",
                        "2: designs.guarded.maxShrunk: is impossible beside expect: converged (only a failure has one)"),
                arguments(
                        "half a shrunk form",
                        "title: t\ndesigns: {guarded: {expect: refused, maxShrunk: {blocks: 1}}}\n",
                        "2: designs.guarded.maxShrunk.crashes: is missing (must be given)"),
                arguments("workload is a number", GOOD + "workload: 3\n", "3: workload: is a number (must be a map)"),
                arguments(
                        "no blocks at all",
                        GOOD + "workload: {blocks: 0}\n",
                        "3: workload.blocks: '0' is not a whole number from 1 to 100000"),
                arguments(
                        "blocks in words",
                        GOOD + "workload:\n  blocks: ten\n",
                        "4: workload.blocks: text 'ten' is not a whole number from 1 to 100000"),
                arguments(
                        "blocks in quotes",
                        GOOD + "workload: {blocks: '10'}\n",
                        "3: workload.blocks: text '10' is not a whole number from 1 to 100000"),
                arguments(
                        "half a block",
                        GOOD + "workload: {blocks: 1.5}\n",
                        "3: workload.blocks: '1.5' is not a whole number from 1 to 100000"),
                arguments(
                        "blocks beyond long",
                        GOOD + "workload: {blocks: 99999999999999999999}\n",
                        "3: workload.blocks: '99999999999999999999' is not a whole number from 1 to 100000"),
                arguments(
                        "negative actions",
                        GOOD + "workload: {actions: -1}\n",
                        "3: workload.actions: '-1' is not a whole number from 0 to 1000"),
                arguments(
                        "seed that is not hex",
                        GOOD + "workload: {seed: xyz}\n",
                        "3: workload.seed: 'xyz' is not a seed (1 to 16 hex digits)"),
                arguments(
                        "seed of 17 digits",
                        GOOD + "workload: {seed: 12345678901234567}\n",
                        "3: workload.seed: '12345678901234567' is not a seed (1 to 16 hex digits)"),
                arguments(
                        "seed is empty",
                        GOOD + "workload: {seed: }\n",
                        "3: workload.seed: an empty value is not a seed (1 to 16 hex digits)"),
                arguments(
                        "transactions are not lists",
                        GOOD + "workload: {transactions: [count plums 1]}\n",
                        "3: workload.transactions[1]: is text (must be a list of transactions)"),
                arguments(
                        "no block is written out",
                        GOOD + "workload: {transactions: []}\n",
                        "3: workload.transactions: has no block (leave it out to have actions drawn)"),
                arguments(
                        "written transaction of an unknown kind",
                        GOOD + "workload:\n  transactions:\n    - [count plums 1]\n    - [take plums]\n",
                        "6: workload.transactions[2][1]: 'take plums' does not begin with a kind of action (one of "
                                + ACTIONS + ")"),
                arguments(
                        "actions beside what is written out",
                        GOOD + "workload: {actions: 1, transactions: [[]]}\n",
                        "3: workload.actions: is impossible beside transactions (nothing is drawn then)"),
                arguments(
                        "unknown action",
                        GOOD + "workload: {mix: {take: 1}}\n",
                        "3: workload.mix.take: unknown key (one of " + ACTIONS + ")"),
                arguments(
                        "mix without weight",
                        GOOD + "workload: {mix: {pay: 0}}\n",
                        "3: workload.mix: has no action with a weight above 0 (leave mix out for the usual one)"),
                arguments(
                        "unknown way to draw",
                        GOOD + "workload: {draw: lots}\n",
                        "3: workload.draw: 'lots' is not known here (one of mixed, swarm)"),
                arguments(
                        "unknown workload key",
                        GOOD + "workload: {block: 1}\n",
                        "3: workload.block: unknown key (one of blocks, actions, seed, mix, draw, transactions)"),
                arguments(
                        "events is a map",
                        GOOD + "events: {upgrade: {}}\n",
                        "3: events: is a map (must be a list of kind: {block: N})"),
                arguments(
                        "unknown event",
                        GOOD + "events:\n  - upgrade\n  - earthquake: {}\n",
                        "5: events[2]: 'earthquake' is not a kind of event (one of " + EVENTS + ")"),
                arguments(
                        "two kinds in one event",
                        GOOD + "events:\n  - {upgrade: {}, late-write: {}}\n",
                        "4: events[1]: has 2 kinds (exactly one, as kind: {block: N})"),
                arguments(
                        "event beyond the last block",
                        GOOD + "events:\n  - late-write: {block: 11}\n",
                        "4: events[1].late-write.block: '11' is not a whole number from 1 to 10 (the blocks of the workload)"),
                arguments(
                        "event setting is a list",
                        GOOD + "events:\n  - pruning: {keep: [1]}\n",
                        "4: events[1].pruning.keep: a list is not a whole number from 1 to 1000"),
                arguments(
                        "unknown fault",
                        GOOD + "faults: [crash, meteor]\n",
                        "3: faults[2]: 'meteor' is not known here (one of restart, crash, power-loss, io-error, terminate)"),
                arguments(
                        "fault twice",
                        GOOD + "faults: [crash, crash]\n",
                        "3: faults[2]: 'crash' stands here twice (keep one)"),
                arguments(
                        "faults is a word",
                        GOOD + "faults: crash\n",
                        "3: faults: is text (must be a list of restart, crash, power-loss, io-error, terminate)"),
                arguments(
                        "too many crashes",
                        GOOD + "crashes: 10\n",
                        "3: crashes: '10' is not a whole number from 0 to 9"),
                arguments(
                        "crashes is true",
                        GOOD + "crashes: true\n",
                        "3: crashes: 'true' is not a whole number from 0 to 9"),
                arguments(
                        "crashes without a crash",
                        GOOD + "faults: [restart]\ncrashes: 1\n",
                        "4: crashes: 1 is impossible without a fault that is a crash among the faults"),
                arguments(
                        "restarts without restart",
                        GOOD + "faults: [crash]\nrestarts: 1\n",
                        "4: restarts: 1 is impossible without restart among the faults"),
                arguments(
                        "unknown schedules",
                        GOOD + "schedules: lifo\n",
                        "3: schedules: 'lifo' is not known here (one of fifo, exhaustive, random, pct)"),
                arguments(
                        "no runs of random schedules",
                        GOOD + "schedules: random\nruns: 0\n",
                        "4: runs: '0' is not a whole number from 1 to 10000000"),
                arguments(
                        "runs of one schedule",
                        GOOD + "runs: 5\n",
                        "3: runs: 5 is impossible without schedules: random or pct"));
    }
}

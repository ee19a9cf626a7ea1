package dev.hangover.scenarios.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.token.Token;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.chain.node.Window;
import dev.hangover.scenarios.explore.Trials;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFormatTest {
    @Test
    void aFileSaysInWordsWhatATokenSays() {
        assertThat(NodeSettingsFormat.RUNS.write(name(Keys.WRITTEN), List.of("what it shows")))
                .startsWith("# what it shows\nscenario late-flush\n")
                .contains("\nat 3/replay.send#2+3/sql.commit.after\n")
                .contains("\ntxs pay agoric1ann 1, count apples 3 |  | mail peer-a 2 0\n")
                .contains("\nevents late-write 1, upgrade-plan 3 early true\n");
    }

    @Test
    void aFileIsReadAgain() {
        assertThat(NodeSettingsFormat.RUNS.read(
                        NodeSettingsFormat.RUNS.write(name(Keys.WRITTEN), List.of("why", "how"))))
                .isEqualTo(name(Keys.WRITTEN));
        WrittenOut nothing = new WrittenOut(List.of(List.of()), List.of());
        assertThat(NodeSettingsFormat.RUNS.read(NodeSettingsFormat.RUNS.write(name(nothing), List.of())))
                .isEqualTo(name(nothing));
    }

    @Test
    void aFileMayHoldATokenToo() {
        assertThat(NodeSettingsFormat.RUNS.read("# why\n" + name(Keys.WRITTEN).token() + "\n"))
                .isEqualTo(name(Keys.WRITTEN));
    }

    @Test
    void whatIsTooLongForATokenIsWrittenAsAFile() {
        WrittenOut large =
                new WrittenOut(Trials.transactions(Collections.nCopies(20, List.of("pay agoric1ann 1"))), List.of());

        assertThat(name(Keys.WRITTEN).fitsToken()).isTrue();
        assertThat(name(large).fitsToken()).isFalse();
        assertThat(NodeSettingsFormat.RUNS.shortest(name(large))).startsWith("scenario late-flush\n");
        assertThat(NodeSettingsFormat.RUNS.read(NodeSettingsFormat.RUNS.shortest(name(large))))
                .isEqualTo(name(large));
    }

    @Test
    void whatIsWrongIsSaid() {
        String file = NodeSettingsFormat.RUNS.write(name(Keys.WRITTEN), List.of());

        assertWrong(file.replace("design ", "sign "), "it says 'sign', which means nothing");
        assertWrong(file.replace("blocks 4\n", ""), "it does not say 'blocks'");
        assertWrong(file.replace("blocks 4", "blocks many"), "'blocks' is 'many', not a whole number");
        assertWrong(file + "blocks 5\n", "it says 'blocks' twice");
        assertWrong(file.replace("store memory", "store tape"), "'tape' is none of memory, file");
        assertWrong(file.replace("3/replay", "replay"), "not a coordinate: 'replay.send#2'");
    }

    @ParameterizedTest(name = "{1} instead of {0}", quoteTextArguments = false)
    @CsvSource(
            delimiter = ';',
            value = {
                "blocks 4; blocks 0; line 4: not a recorded run: 'blocks' is '0', not a whole number from 1 to 100000",
                "blocks 4; blocks 100001; line 4: not a recorded run: 'blocks' is '100001', not a whole number",
                "blocks 4; blocks -1; line 4: not a recorded run: 'blocks' is '-1', not a whole number",
                "seed 2a; seed xyz; line 6: not a recorded run: 'seed' is 'xyz', not a seed (1 to 16 hex digits)",
                "seed 2a; seed; line 6: not a recorded run: 'seed' is '', not a seed",
                "sample 0; sample 10000001; line 7: not a recorded run: 'sample' is '10000001', not a whole number",
                "abci legacy; abci modern; line 5: not a recorded run: 'abci': 'modern' is none of legacy, finalize",
                "order life-0.14.1; order life-0; line 8: not a recorded run: 'order': not a decision: 'life-0'",
                "was diverged.lost-effect; was exploded; line 10: not a recorded run: 'was': 'exploded' is none of converged",
                "was diverged.lost-effect; was converged.state; line 10: not a recorded run: 'was' is 'converged.state', not an",
                "was diverged.lost-effect; was diverged..x; line 10: not a recorded run: 'was' is 'diverged..x', not an",
                "late-write 1; late-write 8; line 12: not a recorded run: 'events': late-write is in block 8, and the run ends",
                "late-write 1; late-night 1; line 12: not a recorded run: 'events': 'late-night.1': 'late-night' is not a kind of event",
                "late-write 1; late-write 1 blok 2; line 12: not a recorded run: 'events': 'late-write.1.blok.2': late-write.blok: unknown key",
                "early true; early yes; line 12: not a recorded run: 'events': 'upgrade-plan.3.early.yes': upgrade-plan.early: text 'yes' is not",
                "upgrade-plan 3; upgrade-plan 0; line 12: not a recorded run: 'events': 'upgrade-plan.0.early.true': upgrade-plan.block: is",
                "count apples 3; count apples; line 11: not a recorded run: 'txs': count takes [name, by], not [apples]",
                "count apples 3; take apples; line 11: not a recorded run: 'txs': no such action: 'take'",
                "count apples 3; 2000 count apples 3; line 11: not a recorded run: 'txs': block 1 has more than 1000",
                "store memory; actions 5000; line 3: not a recorded run: 'actions' is impossible beside 'txs'"
            })
    void aBadValueIsSaidWithItsLine(String good, String bad, String message) {
        String file = NodeSettingsFormat.RUNS.write(name(Keys.WRITTEN), List.of());
        assertThat(file).contains(good);

        assertThatThrownBy(() -> NodeSettingsFormat.RUNS.read(file.replace(good, bad)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aTokenWithABadValueAndARightChecksumIsSaidToo() {
        Map<String, String> words = new LinkedHashMap<>(name(Keys.WRITTEN).words());
        words.remove("txs");
        words.remove("events");
        words.put("actions", "5000");

        assertThatThrownBy(() -> NodeSettingsFormat.RUNS.read(new Token(words).toString()))
                .isInstanceOf(BadInput.class)
                .hasMessage("not a recorded run: 'actions' is '5000', not a whole number from 0 to 1000");
    }

    @Test
    void linesAreCountedWithCommentsAndBlankOnes() {
        String file = "\n# why\n\n"
                + NodeSettingsFormat.RUNS.write(name(Keys.WRITTEN), List.of()).replace("blocks 4", "blocks 0");

        assertThatThrownBy(() -> NodeSettingsFormat.RUNS.read(file)).hasMessageStartingWith("line 7: ");
        assertThatThrownBy(() -> NodeSettingsFormat.RUNS.read("# why\n\nhg1~x"))
                .hasMessageStartingWith("line 3: not a token: ");
        assertThatThrownBy(() -> NodeSettingsFormat.RUNS.read("# why\n\n"))
                .hasMessage("not a recorded run: it says nothing");
    }

    private static void assertWrong(String file, String message) {
        assertThatThrownBy(() -> NodeSettingsFormat.RUNS.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    private static RunKey name(WrittenOut written) {
        return Keys.of(
                "late-flush",
                "ram-chain-sends",
                "memory",
                4,
                0,
                Draw.MIXED,
                Abci.LEGACY,
                "2a",
                0,
                RunKey.RANDOM,
                Schedule.parse("life-0.14.1"),
                FaultSequence.parse("3/replay.send#2+3/between-sql-and-iavl", Window.aliases()),
                true,
                "diverged.lost-effect",
                Optional.of(written));
    }
}

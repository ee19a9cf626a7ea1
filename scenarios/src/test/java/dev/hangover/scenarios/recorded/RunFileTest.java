package dev.hangover.scenarios.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.input.BadInput;
import dev.hangover.scenarios.subject.Window;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunFileTest {
    private static final WrittenOut WRITTEN = new WrittenOut(
            List.of(List.of("pay agoric1ann 1", "count apples 3"), List.of(), List.of("mail peer-a 2 0")),
            List.of(
                    new ScenarioEvent("late-write", 1, new TreeMap<>()),
                    new ScenarioEvent("upgrade-plan", 3, new TreeMap<>(Map.of("early", "true")))));

    @Test
    void aFileSaysInWordsWhatATokenSays() {
        assertThat(RunFile.write(name(WRITTEN), List.of("what it shows")))
                .startsWith("# what it shows\nscenario late-flush\n")
                .contains("\nat 3/replay.send#2+3/sql.commit.after\n")
                .contains("\ntxs pay agoric1ann 1, count apples 3 |  | mail peer-a 2 0\n")
                .contains("\nevents late-write 1, upgrade-plan 3 early true\n");
    }

    @Test
    void aFileIsReadAgain() {
        assertThat(RunFile.read(RunFile.write(name(WRITTEN), List.of("why", "how"))))
                .isEqualTo(name(WRITTEN));
        WrittenOut nothing = new WrittenOut(List.of(List.of()), List.of());
        assertThat(RunFile.read(RunFile.write(name(nothing), List.of()))).isEqualTo(name(nothing));
    }

    @Test
    void aFileMayHoldATokenToo() {
        assertThat(RunFile.read("# why\n" + name(WRITTEN).token() + "\n")).isEqualTo(name(WRITTEN));
    }

    @Test
    void whatIsTooLongForATokenIsWrittenAsAFile() {
        WrittenOut large = new WrittenOut(Collections.nCopies(20, List.of("pay agoric1ann 1")), List.of());

        assertThat(name(WRITTEN).fitsToken()).isTrue();
        assertThat(name(large).fitsToken()).isFalse();
        assertThat(RunFile.shortest(name(large))).startsWith("scenario late-flush\n");
        assertThat(RunFile.read(RunFile.shortest(name(large)))).isEqualTo(name(large));
    }

    @Test
    void whatIsWrongIsSaid() {
        String file = RunFile.write(name(WRITTEN), List.of());

        assertWrong(file.replace("design ", "sign "), "it says 'sign', which means nothing");
        assertWrong(file.replace("blocks 4\n", ""), "it does not say 'blocks'");
        assertWrong(file.replace("blocks 4", "blocks many"), "'blocks' is 'many', not a whole number");
        assertWrong(file + "blocks 5\n", "it says 'blocks' twice");
        assertWrong(file.replace("store memory", "store tape"), "'tape' is none of memory, file");
        assertWrong(file.replace("3/replay", "replay"), "not a coordinate: 'replay.send#2'");
    }

    private static void assertWrong(String file, String message) {
        assertThatThrownBy(() -> RunFile.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    private static RunName name(WrittenOut written) {
        return new RunName(
                "late-flush",
                "ram-chain-sends",
                "memory",
                4,
                0,
                "legacy",
                "2a",
                0,
                RunName.RANDOM,
                Detours.parse("life-0.14.1"),
                Coordinates.parse("3/replay.send#2+3/between-sql-and-iavl", Window.aliases()),
                "diverged.lost-effect",
                Optional.of(written));
    }
}

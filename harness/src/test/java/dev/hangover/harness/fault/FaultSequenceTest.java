package dev.hangover.harness.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Place;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultSequenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "3/sql.commit.after",
                "0/boot.open",
                "3/replay.send#2",
                "3/between-sql-and-iavl+3/replay.send#12+4/restart",
                "999999999/a#999999999"
            })
    void areReadAsTheyAreWritten(String text) {
        assertThat(parse(text)).hasToString(text);
    }

    @Test
    void theFirstOccurrenceNeedsNoNumber() {
        assertThat(parse("3/a#1")).isEqualTo(parse("3/a")).hasToString("3/a");
    }

    @Test
    void otherNamesOfABoundaryAreAccepted() {
        TreeMap<String, Boundary> aliases = new TreeMap<>();
        aliases.put("between-sql-and-iavl", new Boundary("sql.commit.after"));

        assertThat(FaultSequence.parse("3/between-sql-and-iavl#2", aliases)).hasToString("3/sql.commit.after#2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "3/", "/a", "3/A", "x/a", "-1/a", "3/a#0", "3/a#", "3/a+", "+3/a", "3/a 4/b", " 3/a"})
    void whatIsNoCoordinateIsNamed(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a coordinate: '")
                .hasMessageEndingWith(
                        "(expected SECTION/BOUNDARY, SECTION/BOUNDARY#N or either with !MANNER, joined with +)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/a..b", "3/a.", "3/a.1", "3/a-"})
    void whatIsNoBoundaryNameIsNamed(String text) {
        assertThatThrownBy(() -> parse(text)).hasMessageStartingWith("not a boundary name: 'a");
    }

    @Test
    void aRestartIsTheOneFaultThatIsNoCrash() {
        Place restart = FaultSequence.restartAfter(4);

        assertThat(restart).hasToString("4/restart");
        assertThat(FaultSequence.isRestart(restart)).isTrue();
        assertThat(parse("4/restart").places()).containsExactly(restart);
        assertThat(FaultSequence.isRestart(parse("4/restart.soon").places().get(0)))
                .isFalse();
    }

    @Test
    void areAValue() {
        FaultSequence one = parse("3/a");

        assertThat(one.plus(FaultSequence.restartAfter(4))).hasToString("3/a+4/restart");
        assertThat(one).hasToString("3/a");
        assertThat(new FaultSequence(List.of())).isEqualTo(FaultSequence.none());
    }

    private static FaultSequence parse(String text) {
        return FaultSequence.parse(text, new TreeMap<>());
    }

    @Test
    void aFaultWithAMannerReadsBackAsItself() {
        String written = "3/sql.commit.after#2!iavl-12.sql-1+3/sql.write!no-space+4/restart";

        FaultSequence read = parse(written);

        assertThat(read).hasToString(written);
        assertThat(read.faults().get(0).variant()).isEqualTo("iavl-12.sql-1");
        assertThat(read.faults()).extracting(Fault::isWriteFailure).containsExactly(false, true, false);
        assertThat(read.faults()).extracting(Fault::isPlain).containsExactly(false, false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/a!", "3/a!SQL-1", "3/a!sql-", "3/a!1", "3/a!sql-1.", "3/a!sql_1"})
    void whatIsNoMannerIsNamed(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

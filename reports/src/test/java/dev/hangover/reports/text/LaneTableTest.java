package dev.hangover.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTableTest {
    private static final List<String> LANES = List.of("cosmos", "kernel");

    @Test
    void eachStepStandsInItsLaneBesideTheVersionsItLeft() {
        Trace trace = new Trace(
                "late-flush with guarded",
                LANES,
                List.of(
                        new Trace.Step(1, "cosmos", "begin block", "(0,0)"),
                        new Trace.Step(1, "kernel", "SQL commit", "(1,0)"),
                        new Trace.Rule("crash at 1/sql.commit.after", "(1,0)"),
                        new Trace.Step(1, "cosmos", "boot", "(1,0)"),
                        new Trace.Step(2, "cosmos", "begin block", "(1,1)")),
                "height");

        assertThat(LaneTable.render(trace, 14)).isEqualTo("""
                late-flush with guarded
                height | cosmos         | kernel         | durable
                --------------------------------------------------
                1      | begin block    |                | (0,0)
                       |                | SQL commit     | (1,0)
                === crash at 1/sql.commit.after ======== | (1,0)
                1      | boot           |                | (1,0)
                2      | begin block    |                | (1,1)
                """);
    }

    @Test
    void longTextIsWrappedInsideItsColumnAndTheVersionsCloseTheRow() {
        Trace trace = new Trace(
                "t", LANES, List.of(new Trace.Step(1, "kernel", "give 5 ubld to agoric1abcdefgh", "(1,0)")), "height");

        assertThat(LaneTable.render(trace, 10)).isEqualTo("""
                t
                height | cosmos     | kernel     | durable
                ------------------------------------------
                1      |            | give 5     |
                       |            | ubld to    |
                       |            | agoric1abc |
                       |            | defgh      | (1,0)
                """);
    }

    @Test
    void byDefaultNoLineIsWiderThan120Columns() {
        List<String> lanes = List.of("cosmos", "block manager", "kernel", "SQL", "IAVL");
        Trace trace = new Trace(
                "t",
                lanes,
                List.of(
                        new Trace.Step(1234567, "kernel", "word ".repeat(200), "(1234567,1234566)"),
                        new Trace.Rule("crash ".repeat(60), "(1234567,1234566)")));

        assertThat(LaneTable.render(trace).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LaneTable.WIDTH));
    }

    @Test
    void textThatWouldBreakTheTableIsFlattened() {
        Trace trace = new Trace(
                "t", LANES, List.of(new Trace.Step(1, "kernel", "a\nb\u001b[31mc\u2028d", "(1,0)")), "height");

        assertThat(LaneTable.render(trace, 20)).contains("| a b [31mc d          | (1,0)\n");
    }

    @Test
    void traceWithoutRowsIsJustItsHeader() {
        assertThat(LaneTable.render(new Trace("empty", LANES, List.of(), "height"))
                        .lines())
                .hasSize(3);
    }

    @Test
    void stepInAnUnknownLaneIsAnError() {
        Trace trace = new Trace("t", LANES, List.of(new Trace.Step(1, "moon", "rises", "(0,0)")), "height");

        assertThatThrownBy(() -> LaneTable.render(trace))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the trace has no lane 'moon' (it has cosmos, kernel): rises");
    }

    @Test
    void laneWithoutWidthIsAnError() {
        Trace trace = new Trace("t", LANES, List.of(), "height");

        assertThatThrownBy(() -> LaneTable.render(trace, 0)).hasMessage("no lane is 0 columns wide (at least 1)");
    }

    @Test
    void sectionsAreCalledWhatTheSubjectCallsThem() {
        Trace trace = new Trace("t", LANES, List.of(new Trace.Step(1, "kernel", "rises", "(0,0)")), "order");

        assertThat(LaneTable.render(trace).lines()).anyMatch(line -> line.startsWith("order |"));
    }
}

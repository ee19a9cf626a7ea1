package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares answers with what was recorded, until the first difference. */
final class Check {
    private static final HexFormat HEX = HexFormat.of();

    private final LinesFile file;
    private final String home;
    private Line line;
    private VectorResult.Difference difference;
    private int operations;

    /** @param home where the database lives; empty for memory */
    Check(LinesFile file, String home) {
        this.file = file;
        this.home = home;
    }

    /** Takes the lines one after the other, up to the first difference. An operation must not throw. */
    void run(Consumer<Line> step) {
        for (Line next : file.lines()) {
            if (difference == null) {
                line = next;
                operations++;
                try {
                    step.accept(next);
                } catch (RuntimeException refused) {
                    equal("answer", "no error", refused.toString());
                }
            }
        }
    }

    void equal(String what, byte[] expected, byte[] actual) {
        equal(what, HEX.formatHex(expected), HEX.formatHex(actual));
    }

    void equal(String what, Object expected, Object actual) {
        if (difference == null && !expected.equals(actual)) {
            String operation = line.json().path("op").asString("map");
            difference = new VectorResult.Difference(
                    line.number(), operation + home + ", " + what, expected.toString(), actual.toString());
        }
    }

    VectorResult result(String kind) {
        return new VectorResult(file.path(), kind, operations, Optional.ofNullable(difference));
    }
}

package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.bench.Figure;
import dev.hangover.scenarios.bench.Measurement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    private static final List<Figure> FIGURES = List.of(new Claim("quick", 2), new Claim("slow", 3));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void everyFigureIsARowAndALineAndOneThatDoesNotHoldIsStatus1() {
        assertThat(run(1.5, 3.01)).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        figure                  value   target  holds  what
                        quick                    1.50     2.00  yes    how quick is it?
                        slow                     3.01     3.00  no     how slow is it?
                        """);
        assertThat(folder.resolve("out.jsonl")).hasContent("""
                        {"figure":"quick","value":1.5,"target":2.0,"holds":true}
                        {"figure":"slow","value":3.01,"target":3.0,"holds":false}
                        """);
    }

    @Test
    void figuresThatAllHoldAreStatus0() {
        assertThat(run(2, 3)).isZero();
    }

    private int run(double quick, double slow) {
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, false);
        BenchCommand command = new BenchCommand(
                FIGURES,
                figure -> {
                    double value = figure.name().equals("quick") ? quick : slow;
                    return new Measurement(figure.name(), value, figure.target(), value <= figure.target());
                },
                terminal);
        return new CommandLine(command)
                .execute("--json", folder.resolve("out.jsonl").toString());
    }

    private record Claim(String name, double target) implements Figure {
        @Override
        public String description() {
            return "how " + name + " is it?";
        }

        @Override
        public Contest prepare() {
            throw new UnsupportedOperationException("nothing is measured here");
        }
    }
}

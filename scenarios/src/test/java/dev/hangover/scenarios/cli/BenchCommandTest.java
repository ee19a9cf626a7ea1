package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.bench.Figure;
import dev.hangover.scenarios.bench.Measurement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void everyFigureIsARowAndALineAndOneThatDoesNotHoldIsStatus1() {
        assertThat(run(1.5, 3.01)).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        figure                  value   target  holds  what
                        quick                    1.50     2.00  yes    how quick is it? (measured on a toy)
                        slow                     3.01     3.00  no     how slow is it? (measured on a toy)
                        """);
        assertThat(folder.resolve("out.jsonl")).hasContent("""
                        {"figure":"quick","value":1.5,"target":2.0,"holds":true,"details":"measured on a toy"}
                        {"figure":"slow","value":3.01,"target":3.0,"holds":false,"details":"measured on a toy"}
                        """);
    }

    @Test
    void figuresThatAllHoldAreStatus0() {
        assertThat(run(2, 3)).isZero();
    }

    @Test
    void onlyTheFiguresThatAreAskedForAreMeasured() {
        assertThat(run(2, 4, "quick")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("quick").doesNotContain("slow");
    }

    @Test
    void aFigureThatIsNotThereIsBadInputAndNothingIsWritten() {
        CommandLine line = new CommandLine(command(2, 3)).setExecutionExceptionHandler((e, command, parsed) -> {
            assertThat(e).hasMessageContaining("'brisk'").hasMessageContaining("quick, slow");
            return 2;
        });

        assertThat(line.execute("brisk", "--json", folder.resolve("out.jsonl").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    private int run(double quick, double slow, String... figures) {
        List<String> arguments = new ArrayList<>(List.of(figures));
        arguments.addAll(List.of("--json", folder.resolve("out.jsonl").toString()));
        return new CommandLine(command(quick, slow)).execute(arguments.toArray(String[]::new));
    }

    private BenchCommand command(double quick, double slow) {
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, false);
        return new BenchCommand(List.of(claim("quick", 2, quick), claim("slow", 3, slow)), terminal);
    }

    private static Figure claim(String name, double target, double value) {
        return new Figure(name, "how " + name + " is it?", target, () -> new Measurement(value, "measured on a toy"));
    }
}

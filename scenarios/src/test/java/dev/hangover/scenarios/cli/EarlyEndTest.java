package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A design that ends the process does not make it end well. */
class EarlyEndTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(0)", "Runtime.getRuntime().exit(0)"})
    void aRunThatEndsTheProcessIsStatus3AndSaysWhere(String end) throws IOException, InterruptedException {
        Path jar = PluginJar.of(folder, "Mine", "", "public void save(long height) { " + end + "; }");

        Ended ended = run("explore", "three-windows", "--blocks", "1", "--design", "mine", "--plugin", jar.toString());

        assertThat(ended.status).as(ended.err).isEqualTo(3);
        assertThat(ended.err)
                .contains("hangover: ended by System.exit, which was called at ", "Mine$1.save(Mine.java:");
        assertThat(ended.out).doesNotContain("expectation met");
    }

    @Test
    void aDesignThatEndsTheProcessWhenItIsLoadedIsStatus3() throws IOException, InterruptedException {
        Path jar = PluginJar.of(folder, "Mine", "public Mine() { System.exit(0); }", "");

        Ended ended = run("list", "designs", "--plugin", jar.toString());

        assertThat(ended.status).as(ended.err).isEqualTo(3);
        assertThat(ended.err).contains("Mine.<init>(Mine.java:");
    }

    @Test
    void aDesignThatCouldEndTheProcessWithoutAWordIsNotLoaded() throws IOException {
        Path jar = PluginJar.of(folder, "Mine", "", "public void save(long height) { Runtime.getRuntime().halt(0); }");

        CommandLineRun run = CommandLineRun.of("list", "designs", "--plugin", jar.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("hangover: --plugin: " + jar + ": Mine$1.class calls Runtime.halt, "
                        + "which would end this program without a word (leave it out)\n");
    }

    @Test
    void aCommandThatComesToItsEndHasItsOwnStatus() throws IOException, InterruptedException {
        assertThat(run("list", "faults").status).isZero();
        assertThat(run("list", "wishes").status).isEqualTo(2);
    }

    private Ended run(String... args) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int status = process.waitFor();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("hangover-")))
                    .isEmpty();
        }
        return new Ended(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Ended(int status, String out, String err) {}
}

package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A design that loops is stopped, with its run and the place. */
class LoopingTest {
    private static final String LOOP = "while (true) { if (host.inBlock() && Thread.interrupted()) { break; } }";

    @TempDir
    private Path folder;

    @Test
    void aRunThatMakesNoStepIsNamedWithTokenAndPlace() throws IOException, InterruptedException {
        Path jar = PluginJar.of(folder, "Mine", "", "public void replay() { " + LOOP + " }");

        String err = run(
                "explore",
                "three-windows",
                "--blocks",
                "1",
                "--design",
                "mine",
                "--jobs",
                "1",
                "--plugin",
                jar.toString());

        assertThat(err)
                .contains("hangover: watchdog: the run hg1~scenario.three-windows~design.mine~store.memory~blocks.1~")
                .contains("~at.1_sql.commit.after~was.stuck.progress~")
                .contains(" --plugin " + jar + " (three-windows with mine, faults 1/sql.commit.after)")
                .containsPattern(
                        "makes no step after 1/end-block \\(it is at .*Mine\\$1\\.replay\\(Mine\\.java:\\d+\\)\\)");
    }

    @Test
    void aQuestionThatIsNotAnsweredIsNamed() throws IOException, InterruptedException {
        Path jar =
                PluginJar.of(folder, "Mine", "public String summary() { while (true) { Thread.onSpinWait(); } }", "");

        String err = run("list", "designs", "--plugin", jar.toString());

        assertThat(err)
                .containsPattern(
                        "hangover: watchdog: Mine does not answer summary\\(\\) \\(it is at .*Mine\\.summary\\(Mine");
    }

    private String run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhangover.watchdog=1500",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(3);
        return Files.readString(err);
    }
}

package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The error of a plugin's design is one line, and the design's own output is not printed. */
class BadPluginTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("public String name() { return null; }", "answers null to name()"),
                arguments(
                        "public String name() { throw new IllegalStateException(\"\\n\\u001b[31m\"); }",
                        "throws java.lang.IllegalStateException when asked for name()"),
                arguments("public String name() { return \"\\u001b[31m\"; }", "is named ' [31m' (lower-case words"),
                arguments("public String summary() { return null; }", "answers null to summary()"),
                arguments(
                        "public String summary() { return summary(); }",
                        "throws java.lang.StackOverflowError when asked for summary()"),
                arguments(
                        "public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) { return null; }",
                        "answers null to expectedVerdict(NORMAL, LEGACY)"),
                arguments(
                        "public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) { throw new Error(); }",
                        "throws java.lang.Error when asked for expectedVerdict(NORMAL, LEGACY)"),
                arguments("public Optional<String> variantOf() { return null; }", "answers null to variantOf()"),
                arguments("public DeltaTable deltaTable() { return null; }", "answers null to deltaTable()"),
                arguments("public int repeatableBlocks() { return 0; }", "answers 0 to repeatableBlocks() (1 to 1000)"),
                arguments(
                        "public Mine() { throw new IllegalStateException(\"planted\"); }",
                        "dev.hangover.model.host.HostDesign: Provider Mine could not be instantiated: "
                                + "java.lang.IllegalStateException"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public void begins() {} | begins, which is called onInitOrBegin now",
                "public void exported(List<ExportEntry> batch) {} | exported, which is called onExport now",
                "public void executed(long height) {} | executed, which is called onExecuted now",
                "public void forgetsTheBlockBefore() {} | forgetsTheBlockBefore, which is called onNewBlock now",
                "public void saveAgain(long height) {} | saveAgain, which is called recommit now",
            })
    void aStepThatHasAnotherNameNowIsNamed(String step, String problem) throws IOException {
        Path jar = PluginJar.of(folder, "Mine", "", step);

        CommandLineRun run = run("list", "designs", "--plugin", jar.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("hangover: --plugin: " + jar + ": Mine$1.class has a method " + problem + " (rename it)\n");
    }

    @Test
    void aMethodOfItsOwnMayHaveSuchAName() throws IOException {
        Path jar = PluginJar.of(folder, "Mine", "", "boolean executed(String what) { return true; }");

        assertThat(run("list", "designs", "--plugin", jar.toString()).status()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void aDesignThatDoesNotSayWhatItIsIsOneLineAndStatus2(String design, String problem) throws IOException {
        Path jar = PluginJar.of(folder, "Mine", design, "");

        for (String command : new String[] {"explore three-windows --design mine", "list designs"}) {
            CommandLineRun run = run((command + " --plugin " + jar).split(" "));

            assertThat(run.status()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .hasLineCount(1)
                    .startsWith("hangover: --plugin: " + jar + ": ")
                    .contains(problem);
        }
    }

    @Test
    void anAnswerThatChangesLaterIsNotHeard() throws IOException {
        Path jar = PluginJar.of(
                folder,
                "Mine",
                "private int asked; public String name() { return asked++ == 0 ? \"mine\" : null; }"
                        + "public String summary() { return \"a\\nb\\u001b[31mc \" + \"x\".repeat(1000); }",
                "");

        CommandLineRun listed = run("list", "designs", "--plugin", jar.toString());
        CommandLineRun explored =
                run("explore", "three-windows", "--blocks", "1", "--design", "mine", "--plugin", jar.toString());

        assertThat(listed.out()).containsPattern("(?m)^mine +a b \\[31mc x+\\.\\.\\.$");
        assertThat(explored.status()).as(explored.err()).isZero();
    }

    @Test
    void whatADesignSaysInItsRunsIsCleanedBeforeItIsPrinted() throws IOException {
        Path jar = PluginJar.of(folder, "Mine", "", """
                public void save(long height) {
                    host.simulation().note("no\\nlane", () -> "a\\nnote\\u001b[31m");
                    throw Refusal.breaking("My Law!\\n", "said\\n\\u001b[31mred\\u202e 1 of 1 expectation met");
                }
                """);
        Path trace = folder.resolve("trace.txt");
        Path saved = folder.resolve("saved.run");

        CommandLineRun explored =
                run("explore", "three-windows", "--blocks", "1", "--design", "mine", "--plugin", jar.toString());
        String token = explored.out().replaceFirst("(?s).*?(hg1~\\S+).*", "$1");
        CommandLineRun replayed = run(
                "replay", token, "--plugin", jar.toString(), "--trace", trace.toString(), "--save", saved.toString());

        assertThat(explored.status()).as(explored.err()).isEqualTo(1);
        assertThat(explored.out())
                .contains("said [31mred 1 of 1 expectation met")
                .doesNotContain("\u001b", "\u202e");
        assertThat(replayed.out()).contains("This is the recorded outcome.").doesNotContain("\u001b", "\u202e");
        assertThat(replayed.status()).as(replayed.err()).isZero();
        assertThat(Files.readString(trace)).doesNotContain("\u001b", "\u202e").contains("a note");
        assertThat(run("replay", saved.toString(), "--plugin", jar.toString()).status())
                .isZero();
    }

    @Test
    void anExceptionThatCannotBePrintedIsABrokenRun() throws IOException {
        Path jar = PluginJar.of(
                folder,
                "Mine",
                "",
                "public void save(long height) { throw new RuntimeException() {"
                        + " public String toString() { throw new IllegalStateException(); } }; }");

        CommandLineRun run =
                run("explore", "three-windows", "--blocks", "1", "--design", "mine", "--plugin", jar.toString());

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("broke after height 0: Mine$1$1");
    }

    private static CommandLineRun run(String... args) {
        return CommandLineRun.of(args);
    }
}

package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.replay.SubjectFamily;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A subject that was built elsewhere is explored, replayed, shrunk and certified from the command line. */
class OutsideSubjectTest {
    private static final Pattern REPLAY = Pattern.compile("\\./hangover (replay hg1~\\S+ --plugin \\S+)");

    @TempDir
    private Path folder;

    private String jar;

    @BeforeEach
    void compile() throws IOException {
        jar = PluginJar.of(folder, "Transfers", SubjectFamily.class, source()).toString();
    }

    private static String source() throws IOException {
        try (InputStream in = OutsideSubjectTest.class.getResourceAsStream("/subjects/Transfers.java.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itIsListed() {
        assertThat(run("list subjects").out())
                .startsWith("node ")
                .contains("\ntransfers  money is taken from one store and put into another\n");
    }

    @Test
    void whatIsExpectedOfEachVariantIsFound() {
        CommandLineRun run = run("explore --subject transfers");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "transfers: 3 sections, faults restart, crash: at most 1 crash and 1 restart a run, fifo schedules, seed 2a")
                .containsPattern("\n  repeats +\\d+ +\\d+ +\\d+ +yes .* converged yes\n")
                .containsPattern("\n  forgets +\\d+ +\\d+ +\\d+ +yes .* diverged yes\n")
                .contains("window between-taken-and-put", "2 of 2 expectations met");
    }

    @Test
    void aFailureIsReplayedByThePrintedCommandAndShrunk() {
        Matcher printed = REPLAY.matcher(
                run("explore --subject transfers forgets --blocks 2").out());
        assertThat(printed.find()).isTrue();
        String command = printed.group(1);

        CommandLineRun replay = CommandLineRun.of(command.split(" "));
        CommandLineRun shrunk =
                CommandLineRun.of(command.replace("replay", "shrink").split(" "));

        assertThat(replay.status()).as(replay.err()).isZero();
        assertThat(replay.out())
                .startsWith("transfers x forgets, seed 2a")
                .contains("section | taken")
                .endsWith("This is the recorded outcome.\n");
        assertThat(shrunk.status()).as(shrunk.err()).isZero();
        assertThat(shrunk.out()).contains("\nsections 1, actions 0, crashes 1: nothing more can be taken away");
    }

    @Test
    void itsCertificateIsChecked() {
        String file = folder.resolve("proof.jsonl").toString();

        CommandLineRun explored = run("explore --subject transfers repeats --certificate " + file);
        CommandLineRun checked = run("check-certificate " + file);

        assertThat(explored.status()).as(explored.err()).isZero();
        assertThat(checked.status()).as(checked.out() + checked.err()).isZero();
        assertThat(checked.out()).contains("The bound was covered");
    }

    @Test
    void itsResultsAreLinesOfJson() throws IOException {
        Path file = folder.resolve("out.jsonl");

        run("explore --subject transfers --seed ff --schedules random --runs 3 --json " + file);

        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"scenario\":\"transfers\",\"design\":\""))
                .allMatch(line -> line.contains("\"schedules\":\"random\",\"seed\":\"ff\""));
    }

    @Test
    void oneRunIsMadeWhereFaultsAreNamed() {
        CommandLineRun run = run("explore --subject transfers forgets --at 2/taken.after --no-shrink");

        assertThat(run.out()).contains("1 execution; 1 of 1 expectation met").contains("at 2/taken.after");
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @CsvSource(
            delimiter = '|',
            value = {
                "explore --subject clock | --subject: 'clock' is not known (one of node, transfers)",
                "explore --subject transfers sings | --subject transfers: 'sings' is not known (one of repeats, forgets)",
                "explore --subject transfers --design guarded | --design guarded: is for the node (leave it out with --subject",
                "explore --subject transfers --abci legacy | --abci legacy: is for the node (leave it out with --subject",
                "explore --subject transfers --actions 3 | --actions 3: is for the node (leave it out with --subject transfers)",
                "explore --subject transfers --store file | --store file: is for the node (leave it out with --subject",
                "explore --subject transfers --real-kill | --real-kill: is for the node (leave it out with --subject",
                "explore --subject transfers --hold a=b --at none | --hold a=b: is for the node (leave it out with --subject",
                "explore --subject transfers --runs 3 | --runs: schedules are fifo (runs are for --schedules random or pct)",
                "explore --subject transfers --faults restart --crashes 1 | --crashes 1: no fault of this kind is among",
                "explore --subject transfers --at 9/nowhere --crashes 1 | --crashes 1: --at makes a single run",
                "explore --subject transfers --at nowhere | --at: not a coordinate: 'nowhere'",
            })
    void whatDoesNotFitIsRefused(String line, String message) {
        CommandLineRun run = run(line);

        assertThat(run.err()).startsWith("hangover: " + message).hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return new Process(repeats, seed, simulation, images); | return null; | answers null to load(simulation, images)",
                "return Images.of(Map.of(TAKEN, new Account(0, 0), PUT, new Account(0, 0))); | return null; | answers null to blank()",
                "return List.of(TAKEN, PUT); | return List.of(TAKEN, \"gone\"); | answers null to blank() for the store 'gone'",
                "return images; | return null; | Machine.images() answered null",
                "simulation.reach(new Boundary(store + \".before\")); | | with no boundary between",
            })
    void aRuleThatIsBrokenIsOneLineAndStatus3(String right, String wrong, String message) throws IOException {
        String text = source().replace(right, wrong == null ? "" : wrong);
        if (wrong == null) {
            text = text.replace("simulation.reach(new Boundary(store + \".after\"));", "");
        }
        jar = PluginJar.of(Files.createDirectory(folder.resolve("broken")), "Transfers", SubjectFamily.class, text)
                .toString();

        CommandLineRun run = run("explore --subject transfers repeats");

        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.err().lines().findFirst().orElseThrow())
                .contains(message)
                .doesNotContain("internal error");
    }

    private CommandLineRun run(String line) {
        List<String> args = new ArrayList<>(Arrays.asList(line.split(" ")));
        args.addAll(List.of("--plugin", jar));
        return CommandLineRun.of(args.toArray(String[]::new));
    }
}

package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.OneLine;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.disk.FileTree;
import dev.hangover.reports.certificate.CertificateFile;
import dev.hangover.scenarios.bench.Figure;
import dev.hangover.scenarios.bench.Measurement;
import dev.hangover.scenarios.cli.DrawnCommandLine.Argument;
import dev.hangover.scenarios.cli.OptionPool.Effect;
import dev.hangover.scenarios.diskfaults.CutResult;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.jobs.Watchdog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines of all commands, drawn with good and bad values: each is refused in one line that names an argument of it, or
 * every option has its effect. {@code -Dhangover.properties=full} tries a hundred times as many.
 */
class MutatedOptionsTest {
    private static final int TRIES = "full".equals(System.getProperty("hangover.properties")) ? 20_000 : 200;
    private static final Path VECTORS = Path.of("src/test/resources/vectors/swing-store");

    private static final Subjects SUBJECTS = new Subjects(Trials.DESIGNS);

    @TempDir
    private Path folder;

    private final TreeMap<String, String> before = new TreeMap<>();

    @BeforeEach
    void filesExist() throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        write("old", "results of yesterday\n");
        write("bad.yaml", "title: [a\n");
        write("mine.yaml", "title: t\ndesigns: {guarded: converged}\n");
        write("other.yaml", "title: u\nworkload: {blocks: 3}\ndesigns: {guarded: converged}\n");
        write("saved.run", "# a run\n" + FakeEngine.REMARKED + "\n");
        write("three-windows.yaml", "title: v\ndesigns: {guarded: converged}\n");
        write("vectors.jsonl", Files.readString(VECTORS.resolve("h06-commit-without-transaction.jsonl")));
        write("others.jsonl", Files.readString(VECTORS.resolve("h02-pending-dedup.jsonl")));
        for (String state : List.of("state", "other-state")) {
            Files.createDirectory(folder.resolve(state));
            write(state + "/iavl.jsonl", "{\"key\":\"a\",\"value\":\"" + state + "\",\"local\":false}\n");
        }
        List<String> proof = new ArrayList<>();
        new NodeRuns(Trials.DESIGNS)
                .explore(
                        Trials.scenario("three-windows").withBlocks(1),
                        "guarded",
                        CaseOptions.USUAL.certifiedTo(new CertificateFile(proof::add)),
                        ProgressListener.NONE);
        write("proof.jsonl", proof.get(0));
    }

    @Test
    void areRefusedOrHaveTheirEffect() throws IOException {
        Choices choices = Choices.seeded(0x2a).fork("options");
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            DrawnCommandLine line = DrawnCommandLine.drawn(program(), folder, choices);
            Seen seen = seen(line);
            String what = "try " + i + ": " + line.words() + "\n" + seen;
            assertThat(seen.status()).as(what).isBetween(0, 2);
            if (seen.status() == 2) {
                requireRefused(line, seen, what);
                refused++;
            } else {
                assertThat(line.isGood()).as("each argument is good: " + what).isTrue();
                requireEffect(line, seen, what);
                taken++;
            }
        }
        assertThat(taken).as("taken, of " + TRIES).isGreaterThan(TRIES / 5);
        assertThat(refused).as("refused, of " + TRIES).isGreaterThan(TRIES / 5);
    }

    private static void requireRefused(DrawnCommandLine line, Seen seen, String what) {
        assertThat(seen.err()).as(what).startsWith("hangover: ").hasLineCount(1);
        assertThat(seen.out()).as(what).isEmpty();
        assertThat(seen.asked()).as(what).isEmpty();
        assertThat(seen.changed()).as(what).isEmpty();
        String message = seen.err().replaceFirst(" \\(see '.*--help'\\)\n$", "");
        assertThat(message.contains("Missing required ")
                        || line.arguments().stream().anyMatch(one -> names(message, one)))
                .as("an argument is named: " + what)
                .isTrue();
    }

    private static boolean names(String message, Argument argument) {
        String value = argument.value()
                .replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+", " ")
                .strip();
        String start = value.substring(0, Math.min(60, value.length()));
        return message.contains(argument.isOption() ? argument.name() : start.isEmpty() ? "'" : start);
    }

    private void requireEffect(DrawnCommandLine line, Seen seen, String what) throws IOException {
        assertThat(seen.err()).as(what).isEmpty();
        List<Argument> outputs = line.arguments().stream()
                .filter(one -> one.pool().orElseThrow().effect() == Effect.OUTPUT)
                .toList();
        assertThat(seen.changed())
                .as("each of " + outputs + " is a separate file: " + what)
                .hasSameSizeAs(outputs)
                .allSatisfy((file, text) -> assertThat(text).isNotEmpty());
        for (Argument argument : line.arguments()) {
            switch (argument.pool().orElseThrow().effect()) {
                case OUTPUT ->
                    assertThat(seen(line.without(argument)).printed())
                            .as(argument + " changes nothing else: " + what)
                            .isEqualTo(seen.printed());
                case NONE ->
                    assertThat(seen(line.without(argument)).result())
                            .as(argument + " changes nothing: " + what)
                            .isEqualTo(seen.result());
                default -> {
                    boolean matters = false;
                    for (DrawnCommandLine other : line.others(argument)) {
                        matters = matters || !seen(other).result().equals(seen.result());
                    }
                    assertThat(matters).as(argument + " has an effect: " + what).isTrue();
                }
            }
        }
    }

    private Seen seen(DrawnCommandLine line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AskedEngine asked = new AskedEngine();
        int status = program(asked, out, err).run(line.words().toArray(String[]::new));
        for (String dumped : List.of("dumped", "dumped-again")) {
            if (Files.exists(folder.resolve(dumped))) {
                FileTree.delete(folder.resolve(dumped));
            }
        }
        TreeMap<String, String> changed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                String text = Files.readString(file);
                if (!text.equals(before.get(name))) {
                    changed.put(name, text);
                }
            }
        }
        for (String name : changed.keySet()) {
            Files.delete(folder.resolve(name));
            if (before.containsKey(name)) {
                write(name, before.get(name));
            }
        }
        return new Seen(
                status,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                asked.asked(),
                changed);
    }

    private picocli.CommandLine program() {
        return program(new AskedEngine(), new ByteArrayOutputStream(), new ByteArrayOutputStream())
                .commandLine();
    }

    private static Main program(AskedEngine asked, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Services real = Wiring.services(Watchdog.disabled());
        return new Main(
                new Services(
                        jars -> jars.isEmpty() ? SUBJECTS : real.subjects().apply(jars),
                        asked.engine(),
                        real.conformance(),
                        asked::incidents,
                        blocks -> List.of(new CutResult("swing-store", "cut", blocks, 1, 1, 0)),
                        List.of(claim("first"), claim("second"))),
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        before.put(name, text);
    }

    /**
     * The result of a command line.
     *
     * @param asked what the campaign was asked to do
     * @param changed the files that it wrote
     */
    private record Seen(int status, String out, String err, List<String> asked, TreeMap<String, String> changed) {
        /** What was printed, without times and without how many faults there may be: the campaign was asked for these. */
        List<Object> printed() {
            return List.of(status, out.replaceAll("\\d+\\.\\d+|at most [^,]*,", "N"));
        }

        /** All but the files that were asked for. */
        List<Object> result() {
            return List.of(printed(), asked);
        }

        @Override
        public String toString() {
            return status + " " + err + OneLine.of(out) + " " + changed.keySet();
        }
    }

    private static Figure claim(String name) {
        return new Figure(name, "a claim", 2, () -> new Measurement(1, ""));
    }
}

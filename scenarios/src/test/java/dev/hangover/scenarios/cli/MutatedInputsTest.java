package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.reports.certificate.CertificateFile;
import dev.hangover.reports.certificate.CertificateReader;
import dev.hangover.reports.jsonl.MalformedFile;
import dev.hangover.scenarios.catalogue.BadScenario;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioReader;
import dev.hangover.scenarios.conformance.Conformance;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import dev.hangover.scenarios.replay.RecordedScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs that are mistyped, cut short, doubled or malicious: each is accepted or reported in one line, and never ends in
 * anything else. {@code -Dhangover.properties=full} tries a hundred times as many.
 */
class MutatedInputsTest {
    private static final int TRIES = "full".equals(System.getProperty("hangover.properties")) ? 30_000 : 300;
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);
    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final List<String> PIECES = List.of(
            "0",
            "-1",
            "99999999999999999999",
            "1e9",
            "yes",
            "true",
            "null",
            "~",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "#",
            "\n",
            "\t",
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "\ud83d\ude00",
            "  ",
            "- ",
            "&a",
            "*a",
            "!!int",
            "block",
            "seed",
            "late-write: {block: 1}",
            "rollback: {block: 1}",
            "greet nobody 1",
            "{\"a\":1}",
            "refused",
            "2_000",
            "0x2a",
            "a".repeat(300));

    @TempDir
    private Path folder;

    @Test
    void scenarios() {
        List<String> good =
                Catalogue.names().stream().map(MutatedInputsTest::builtIn).toList();
        ScenarioReader reader = CAMPAIGN.catalogue().reader();

        mutate("scenarios", good, text -> {
            Scenario scenario = reader.read("mine", "mine.yaml", false, text);
            scenario.designs().keySet().forEach(design -> CAMPAIGN.check(scenario, design, CaseOptions.USUAL));
        });
    }

    @Test
    void runFilesAndTokens() throws IOException {
        List<String> good = new ArrayList<>();
        try (Stream<Path> saved = Files.list(Path.of("src/test/resources/regressions"))) {
            saved.sorted().forEach(file -> good.add(read(file)));
        }
        good.add(good.get(0).lines().filter(line -> !line.startsWith("#")).reduce("", (a, b) -> a + b + "\n"));
        good.add(NodeSettingsFormat.RUNS.read(good.get(0)).token().toString());

        mutate(
                "run files",
                good,
                text -> RecordedScenario.of(
                        NodeSettingsFormat.RUNS.read(text),
                        Optional.empty(),
                        CAMPAIGN.subjects().designs().names()));
    }

    @Test
    void certificates() {
        List<String> good = new ArrayList<>();
        Scenario small = Trials.scenario("three-windows").withBlocks(1);
        CAMPAIGN.explore(
                small, "guarded", CaseOptions.USUAL.certifiedTo(new CertificateFile(good::add)), ProgressListener.NONE);

        mutate("certificates", good, text -> CertificateReader.read(written("mine.jsonl", text)));
    }

    @Test
    void vectors() throws IOException {
        Conformance conformance = Conformance.ofAllKinds();
        List<String> good = new ArrayList<>();
        try (Stream<Path> files = Files.walk(VECTORS)) {
            files.filter(file -> file.toString().endsWith(".jsonl"))
                    .filter(file -> file.toFile().length() < 20_000)
                    .sorted()
                    .forEach(file -> good.add(read(file)));
        }

        mutate("vectors", good, text -> conformance.run(written("mine.jsonl", text)));
    }

    private static void mutate(String what, List<String> good, Consumer<String> reader) {
        Choices choices = Choices.seeded(0x2a).fork(what);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = good.get(choices.choose("which", good.size()));
            for (int changes = 1 + choices.choose("changes", 3); changes > 0; changes--) {
                text = changed(text, choices);
            }
            try {
                reader.accept(text);
            } catch (BadInput | BadScenario | MalformedFile e) {
                assertThat(e.getMessage()).as(text).isNotBlank();
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("try " + i + " of " + what + ":\n" + text, e);
            }
        }
        assertThat(refused).as("%s that were refused", what).isPositive();
    }

    private static String changed(String text, Choices choices) {
        int from = choices.choose("from", text.length() + 1);
        int to = Math.min(text.length(), from + choices.choose("length", 12));
        String piece = PIECES.get(choices.choose("piece", PIECES.size()));
        return switch (choices.choose("how", 6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(from);
            case 2 -> text.substring(0, from) + piece + text.substring(to);
            case 3 -> text.substring(0, from);
            case 4 -> text.substring(0, to) + text.substring(from);
            default -> swappedLines(text, choices);
        };
    }

    private static String swappedLines(String text, Choices choices) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.add(choices.choose("to", lines.size()), lines.get(choices.choose("line", lines.size())));
        return String.join("\n", lines);
    }

    private Path written(String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String builtIn(String name) {
        return read(Path.of("src/main/resources/scenarios/" + name + ".yaml"));
    }
}

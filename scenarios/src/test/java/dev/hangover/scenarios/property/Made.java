package dev.hangover.scenarios.property;

import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.reports.text.OutcomeText;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.recorded.Keys;
import dev.hangover.scenarios.recorded.NodeSettingsFormat;
import dev.hangover.scenarios.recorded.WrittenOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A run that a case was made into.
 *
 * @param of the case
 * @param store where its databases lived
 * @param execution what the run was
 * @param order the decisions that it took
 * @param windows for each fault that struck and that a start came after, the window in which it left the stores
 * @param lines every event and every durable state
 */
record Made(Case of, String store, Execution execution, Schedule order, List<String> windows, List<String> lines) {
    private static final Path FOLDER = Path.of("target", "failed-properties");
    private static final int LONGEST_LINE = 300;

    Outcome outcome() {
        return execution.outcome();
    }

    FailureKind kind() {
        return FailureKind.of(outcome());
    }

    boolean converged() {
        return outcome().equals(new Outcome.Converged());
    }

    /** Names the run by everything that it did: nothing is left to a seed. */
    RunKey name() {
        Scenario scenario = of.scenario();
        return Keys.of(
                scenario.name(),
                of.design(),
                store,
                scenario.workload().blocks(),
                0,
                Limits.MIXED,
                scenario.abci(),
                scenario.workload().seedInHex(),
                0,
                RunKey.RANDOM,
                order,
                execution.struck(),
                true,
                RunKey.ending(outcome()),
                Optional.of(new WrittenOut(of.blocks(), of.events())));
    }

    /** The command that makes this run again. A name that is too long for a token is written to a file. */
    String command() {
        RunKey name = name();
        return "./hangover replay " + (name.fitsToken() ? name.token().toString() : file(name));
    }

    /** How it ended, and how to make it again. */
    String story() {
        List<String> lines = new ArrayList<>();
        OutcomeText.lines(outcome()).forEach(line -> lines.add(shortened(line)));
        lines.add("faults struck at " + execution.struck());
        lines.add("reproduce with: " + command());
        return String.join("\n", lines);
    }

    /** @throws AssertionError with its story, when it did not converge */
    void requireConverged() {
        if (!converged()) {
            throw new AssertionError(story());
        }
    }

    private static String shortened(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
    }

    private Path file(RunKey name) {
        String text = NodeSettingsFormat.RUNS.write(name, List.of(outcome().sentence()));
        String number = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(FOLDER.resolve(number + ".run").toAbsolutePath(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the run to " + FOLDER, e);
        }
    }
}

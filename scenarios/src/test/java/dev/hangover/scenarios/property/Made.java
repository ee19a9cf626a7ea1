package dev.hangover.scenarios.property;

import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.reports.text.OutcomeText;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.Keys;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import dev.hangover.scenarios.replay.WrittenOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A run that a case was made into.
 *
 * @param of the case
 * @param store where its databases lived
 * @param execution what the run was
 * @param order the decisions that it took
 * @param windows for each fault that struck and that a start came after, the window in which it left the stores
 * @param lines every event and every durable state
 * @param trace every event as a replay writes it down
 */
record Made(
        Case of,
        String store,
        Execution execution,
        Schedule order,
        List<String> windows,
        List<String> lines,
        String trace) {
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

    /** Whether its events were kept. Those of a run that fails without faults are not. */
    boolean isKept() {
        return !trace.isEmpty();
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
                Draw.MIXED,
                scenario.abci(),
                scenario.workload().seedInHex(),
                0,
                RunKey.RANDOM,
                order,
                execution.struck(),
                true,
                RunKey.ending(outcome()),
                Optional.of(new WrittenOut(Trials.transactions(of.blocks()), of.events())));
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

    /** The same on separate lines: an assertion puts it into brackets, which are no part of the command. */
    String described() {
        return "\n" + story() + "\n";
    }

    /** @throws AssertionError with the first line that differs, and how to make the runs again */
    static void requireSame(String story, List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String one = i < expected.size() ? expected.get(i) : "(no more lines)";
            String other = i < actual.size() ? actual.get(i) : "(no more lines)";
            if (!one.equals(other)) {
                throw new AssertionError("line " + (i + 1) + " differs\n  expected: " + shortened(one)
                        + "\n  actual:   " + shortened(other) + "\n" + story.strip());
            }
        }
    }

    /**
     * Takes a step that is about this run.
     *
     * @throws AssertionError with the story of the run, when the step throws
     */
    <T> T explained(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException thrown) {
            throw new AssertionError(thrown.getMessage() + described(), thrown);
        }
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

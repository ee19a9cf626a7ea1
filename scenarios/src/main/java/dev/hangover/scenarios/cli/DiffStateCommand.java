package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.OneLine;
import dev.hangover.reports.dump.StateDifferences;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two durable states that were dumped. */
@Command(
        name = "diff-state",
        description = "Compares two of the directories that 'hangover dump' wrote, row by row. Ends with 0 when they "
                + "are the same, with 1 when they are not.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class DiffStateCommand implements Callable<Integer> {
    private static final int LONGEST_VALUE = 100;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "A durable state.")
    private Path first;

    @Parameters(index = "1", paramLabel = "DIR", description = "Another one.")
    private Path second;

    DiffStateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<StateDifferences.Row> rows = StateDifferences.between(first, second);
        for (StateDifferences.Row row : rows) {
            terminal.line(OneLine.of(row.store() + " " + row.key()));
            terminal.line("  - " + value(row.first()));
            terminal.line("  + " + value(row.second()));
        }
        terminal.line(rows.isEmpty() ? "Both states are the same." : rows.size() + " rows differ.");
        return rows.isEmpty() ? Status.MET : Status.NOT_MET;
    }

    private static String value(String text) {
        if (text == null) {
            return "(no such row)";
        }
        String line = OneLine.of(text);
        return line.length() <= LONGEST_VALUE
                ? line
                : line.substring(0, LONGEST_VALUE) + "... (" + line.length() + " characters)";
    }
}

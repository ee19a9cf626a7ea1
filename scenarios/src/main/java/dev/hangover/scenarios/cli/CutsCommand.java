package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.reports.json.JsonObject;
import dev.hangover.reports.text.Column;
import dev.hangover.reports.text.Table;
import dev.hangover.scenarios.diskfaults.CutResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks that a torn write is there as a whole or not at all. */
@Command(
        name = "cuts",
        description = "Cuts, tears and damages what the databases of a node write in real files, and opens them again:"
                + " SQLite's log at every 512 bytes of each commit, and a flipped byte in each sector; for the "
                + "trees, writes that are not synced lost, torn and out of order. Ends with 1 when a state was "
                + "found that never was.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class CutsCommand implements Callable<Integer> {
    private static final int MOST_BLOCKS = 100;
    private static final List<Column> COLUMNS = List.of(
            Column.left("store").atLeast(6),
            Column.left("damage").atLeast(10),
            Column.right("tried").atLeast(9),
            Column.right("older").atLeast(9),
            Column.right("newest").atLeast(9),
            Column.right("wrong").atLeast(7));

    private final IntFunction<List<CutResult>> cuts;
    private final Terminal terminal;

    @Option(
            names = "--blocks",
            paramLabel = "N",
            defaultValue = "4",
            description = "Blocks whose commits are cut: ${DEFAULT-VALUE}.")
    private int blocks;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write one JSON object a line for each kind of damage.")
    private String json;

    /** @param cuts all results for a number of blocks */
    CutsCommand(IntFunction<List<CutResult>> cuts, Terminal terminal) {
        this.cuts = cuts;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (blocks < 1 || blocks > MOST_BLOCKS) {
            throw new BadInput("--blocks: " + blocks + " is not in 1 to " + MOST_BLOCKS);
        }
        Optional<OutputFile> output =
                Optional.ofNullable(json).map(path -> OutputFile.writable("--json", path, List.of()));
        Table table = new Table(COLUMNS);
        long wrong = 0;
        for (CutResult result : cuts.apply(blocks)) {
            wrong += result.wrong();
            table.row(result.store(), result.manner(), result.tried(), result.older(), result.newest(), result.wrong());
            output.ifPresent(file -> file.append(line(result) + "\n"));
        }
        terminal.line(table.header());
        table.lines().forEach(terminal::line);
        output.ifPresent(OutputFile::close);
        return wrong == 0 ? Status.MET : Status.NOT_MET;
    }

    private static String line(CutResult result) {
        return new JsonObject()
                .put("store", result.store())
                .put("damage", result.manner())
                .put("tried", result.tried())
                .put("older", result.older())
                .put("newest", result.newest())
                .put("wrong", result.wrong())
                .toString();
    }
}

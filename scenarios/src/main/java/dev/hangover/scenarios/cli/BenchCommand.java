package dev.hangover.scenarios.cli;

import dev.hangover.reports.json.JsonObject;
import dev.hangover.reports.text.Column;
import dev.hangover.reports.text.Table;
import dev.hangover.scenarios.bench.Figure;
import dev.hangover.scenarios.bench.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the figures of the performance section. */
@Command(
        name = "bench",
        description = "Measures how fast the model and the engine are, as ratios within one run.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class BenchCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.left("figure").atLeast(20),
            Column.right("value").atLeast(8),
            Column.right("target").atLeast(8),
            Column.left("holds").atLeast(5).after(2),
            Column.left("what").after(2));

    private final List<Figure> figures;
    private final Terminal terminal;

    @Parameters(paramLabel = "FIGURE", arity = "0..*", description = "Which figures; all of them when none is given.")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON object a line for each figure.")
    private String json;

    BenchCommand(List<Figure> figures, Terminal terminal) {
        this.figures = figures;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> names = figures.stream().map(Figure::name).toList();
        chosen.forEach(name -> Words.require("FIGURE", name, names));
        Words.requireDifferent("FIGURE", chosen);
        List<Figure> wanted = figures.stream()
                .filter(figure -> chosen.isEmpty() || chosen.contains(figure.name()))
                .toList();
        Optional<OutputFile> output =
                Optional.ofNullable(json).map(path -> OutputFile.writable("--json", path, List.of()));
        Table table = new Table(COLUMNS);
        terminal.line(table.header());
        boolean allHold = true;
        for (Figure figure : wanted) {
            terminal.note("bench: " + figure.name() + "...");
            Measurement measured = figure.measure();
            boolean holds = figure.holdsWith(measured);
            allHold &= holds;
            output.ifPresent(file -> file.append(line(figure, measured) + "\n"));
            table.row(
                    figure.name(),
                    number(measured.value()),
                    number(figure.target()),
                    holds ? "yes" : "no",
                    figure.description() + (measured.details().isEmpty() ? "" : " (" + measured.details() + ")"));
            terminal.line(table.lastRow());
        }
        output.ifPresent(OutputFile::close);
        return allHold ? Status.MET : Status.NOT_MET;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String line(Figure figure, Measurement measured) {
        return new JsonObject()
                .put("figure", figure.name())
                .put("value", measured.value())
                .put("target", figure.target())
                .put("holds", figure.holdsWith(measured))
                .put("details", measured.details())
                .toString();
    }
}

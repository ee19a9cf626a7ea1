package dev.hangover.scenarios.cli;

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
import tools.jackson.databind.node.JsonNodeFactory;

/** Measures the figures of the performance section. */
@Command(
        name = "bench",
        description = "Measures how fast the model and the engine are, as ratios within one run.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class BenchCommand implements Callable<Integer> {
    private static final String ROW = "%-20s %8s %8s  %-5s  %s";

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
        terminal.line(row("figure", "value", "target", "holds", "what"));
        boolean allHold = true;
        for (Figure figure : wanted) {
            terminal.note("bench: " + figure.name() + "...");
            Measurement measured = figure.measure();
            allHold &= measured.holds();
            output.ifPresent(file -> file.append(line(measured) + "\n"));
            terminal.line(row(
                    measured.figure(),
                    number(measured.value()),
                    number(measured.target()),
                    measured.holds() ? "yes" : "no",
                    figure.description() + (measured.details().isEmpty() ? "" : " (" + measured.details() + ")")));
        }
        output.ifPresent(OutputFile::close);
        return allHold ? Status.MET : Status.NOT_MET;
    }

    private static String row(String figure, String value, String target, String holds, String what) {
        return String.format(Locale.ROOT, ROW, figure, value, target, holds, what);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String line(Measurement measured) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("figure", measured.figure())
                .put("value", measured.value())
                .put("target", measured.target())
                .put("holds", measured.holds())
                .put("details", measured.details())
                .toString();
    }
}

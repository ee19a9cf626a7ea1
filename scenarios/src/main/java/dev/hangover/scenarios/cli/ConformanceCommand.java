package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.input.OneLine;
import dev.hangover.reports.json.JsonObject;
import dev.hangover.scenarios.conformance.Conformance;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs files of vectors, recorded from the real system, against the model. */
@Command(
        name = "conformance",
        description = "Runs files of vectors against the model; in folders, every *.jsonl and *.jsonl.gz.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ConformanceCommand implements Callable<Integer> {
    private final Supplier<Conformance> conformance;
    private final Terminal terminal;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files of vectors, or folders with such files.")
    private List<String> paths;

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON object a line for each file.")
    private String json;

    ConformanceCommand(Supplier<Conformance> conformance, Terminal terminal) {
        this.conformance = conformance;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Conformance vectors = conformance.get();
        List<Path> files =
                vectors.find(paths.stream().map(ConformanceCommand::path).toList());
        Words.requireDifferent("conformance", files.stream().map(Path::toString).toList());
        Optional<OutputFile> output = Optional.ofNullable(json)
                .map(path -> OutputFile.writable(
                        "--json", path, files.stream().map(Path::toString).toList()));
        List<VectorResult> results = new ArrayList<>();
        for (Path file : files) {
            VectorResult result = vectors.run(file);
            results.add(result);
            output.ifPresent(target -> target.append(line(result) + "\n"));
            terminal.line(OneLine.of(file + ": "
                    + result.difference()
                            .map(difference -> "failed at " + difference)
                            .orElse("passed")));
        }
        output.ifPresent(OutputFile::close);
        long passed = results.stream().filter(VectorResult::passed).count();
        long failed = results.size() - passed;
        terminal.line(results.size() + (results.size() == 1 ? " file: " : " files: ") + passed + " passed, " + failed
                + " failed");
        return failed == 0 ? Status.MET : Status.NOT_MET;
    }

    private static String line(VectorResult result) {
        JsonObject line = new JsonObject()
                .put("file", result.file().toString())
                .put("kind", result.kind())
                .put("passed", result.passed())
                .put("operations", result.operations());
        result.difference()
                .ifPresent(difference -> line.put(
                        "difference",
                        new JsonObject()
                                .put("line", difference.line())
                                .put("operation", difference.operation())
                                .put("expected", difference.expected())
                                .put("actual", difference.actual())));
        return line.toString();
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadInput("not a path: '" + text + "' (" + e.getReason() + ")");
        }
    }
}

package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.campaign.BadInput;
import dev.hangover.scenarios.campaign.Conformance;
import dev.hangover.scenarios.campaign.ConformanceResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        List<Path> files = VectorFiles.below(paths);
        Optional<OutputFile> output = Optional.ofNullable(json)
                .map(path -> OutputFile.writable(
                        "--json", path, files.stream().map(Path::toString).toList()));
        Conformance check = conformance.get();
        long passed = 0;
        long failed = 0;
        for (Path file : files) {
            ConformanceResult result = check.check(file);
            if (result.passed() + result.failed() == 0) {
                throw new BadInput(file + ": holds no vectors");
            }
            output.ifPresent(target -> target.append(line(file, result) + "\n"));
            terminal.line(file + ": " + result.passed() + " passed, " + result.failed() + " failed");
            result.differences().forEach(difference -> terminal.line("  " + difference));
            passed += result.passed();
            failed += result.failed();
        }
        output.ifPresent(OutputFile::close);
        terminal.line(files.size() + " files: " + passed + " passed, " + failed + " failed");
        return failed == 0 ? Status.MET : Status.NOT_MET;
    }

    private static String line(Path file, ConformanceResult result) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("file", file.toString());
        line.put("passed", result.passed());
        line.put("failed", result.failed());
        ArrayNode differences = line.putArray("differences");
        result.differences().forEach(differences::add);
        return line.toString();
    }
}

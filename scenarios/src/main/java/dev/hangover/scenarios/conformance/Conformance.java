package dev.hangover.scenarios.conformance;

import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.reports.jsonl.MalformedFile;
import dev.hangover.scenarios.conformance.cosmos.IavlVectors;
import dev.hangover.scenarios.conformance.cosmos.MultistoreVectors;
import dev.hangover.scenarios.conformance.swingstore.SwingStoreVectors;
import dev.hangover.scenarios.conformance.vector.VectorKind;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs vector files.
 *
 * @param kinds the kinds that are known; a file is run by the first that recognises its first line
 */
public record Conformance(List<VectorKind> kinds) {
    /** Keeps a copy. */
    public Conformance {
        kinds = List.copyOf(kinds);
    }

    /** Every kind there is. */
    public static Conformance ofAllKinds() {
        return new Conformance(List.of(new SwingStoreVectors(), new IavlVectors(), new MultistoreVectors()));
    }

    /**
     * The vector files that these paths stand for, in order. Every line of every file is looked at, so that what is wrong
     * is said before anything is run.
     *
     * @throws MalformedFile at the first path, file or line that cannot be run
     */
    public List<Path> find(List<Path> paths) {
        List<Path> files =
                paths.stream().flatMap(path -> LinesFile.find(path).stream()).toList();
        for (Path path : files) {
            LinesFile file = LinesFile.read(path);
            kindOf(file).check(file);
        }
        return files;
    }

    /**
     * Runs one file.
     *
     * @throws MalformedFile when it is of no known kind, or a line is wrong
     */
    public VectorResult run(Path path) {
        LinesFile file = LinesFile.read(path);
        VectorKind kind = kindOf(file);
        kind.check(file);
        return kind.run(file);
    }

    private VectorKind kindOf(LinesFile file) {
        return kinds.stream()
                .filter(kind -> kind.recognises(file.first().json()))
                .findFirst()
                .orElseThrow(() -> file.first()
                        .malformed("begins no vector of a known kind ("
                                + String.join(
                                        ", ",
                                        kinds.stream().map(VectorKind::name).toList())
                                + ")"));
    }
}

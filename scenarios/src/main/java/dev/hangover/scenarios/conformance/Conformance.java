package dev.hangover.scenarios.conformance;

import dev.hangover.scenarios.conformance.cosmos.IavlVectors;
import dev.hangover.scenarios.conformance.cosmos.MultistoreVectors;
import dev.hangover.scenarios.conformance.vector.MalformedVector;
import dev.hangover.scenarios.conformance.vector.VectorFile;
import dev.hangover.scenarios.conformance.vector.VectorKind;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs vector files of every known kind. */
public final class Conformance {
    /** Every kind there is. A file is run by the first that recognises it. */
    private static final List<VectorKind> KINDS = List.of(new IavlVectors(), new MultistoreVectors());

    private Conformance() {}

    /** The vector files that these paths stand for, in order. */
    public static List<Path> find(List<Path> paths) {
        return paths.stream().flatMap(path -> VectorFile.find(path).stream()).toList();
    }

    /**
     * Runs all files that these paths stand for. All are found before the first is run.
     *
     * @param each gets every result as soon as it is there
     * @return the results in order
     * @throws MalformedVector at the first path, file or line that cannot be run
     */
    public static List<VectorResult> run(List<Path> paths, Consumer<VectorResult> each) {
        return find(paths).stream().map(Conformance::run).peek(each).toList();
    }

    /**
     * Runs one file.
     *
     * @throws MalformedVector when it is of no known kind, or a line is wrong
     */
    public static VectorResult run(Path path) {
        VectorFile file = VectorFile.read(path);
        VectorFile.Line first = file.lines().get(0);
        VectorKind kind = KINDS.stream()
                .filter(candidate -> candidate.recognises(first.json()))
                .findFirst()
                .orElseThrow(() -> new MalformedVector(
                        path,
                        first.number(),
                        "begins no vector of a known kind ("
                                + String.join(
                                        ", ",
                                        KINDS.stream().map(VectorKind::name).toList())
                                + ")"));
        return kind.run(file);
    }
}

package dev.hangover.scenarios.conformance.swingstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conformance vectors of the swing-store: recognised by their first line, run in memory and in files. */
public final class SwingStoreVectors {
    private static final String PACKAGE = "@agoric/swing-store";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SwingStoreVectors() {}

    /** Whether a file with this first line is a vector of this kind. */
    public static boolean recognises(JsonNode firstLine) {
        return firstLine.path("format").asInt(0) == 1
                && firstLine.path("package").asString("").equals(PACKAGE);
    }

    /**
     * Reads the lines of a file. They are separated by newlines alone: texts may contain other line separators.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static List<JsonNode> read(Path file) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                lines.add(MAPPER.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vector " + file, e);
        }
    }

    /**
     * Runs a vector in one mode; files go to a temporary directory that is deleted again.
     *
     * @return the first difference; empty when there is none
     */
    public static Optional<Difference> run(Iterable<JsonNode> lines, StoreMode mode) {
        try {
            Path directory = Files.createTempDirectory("swing-store-vector");
            try {
                return new SwingStoreRun(mode, directory).run(lines);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for a store", e);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}

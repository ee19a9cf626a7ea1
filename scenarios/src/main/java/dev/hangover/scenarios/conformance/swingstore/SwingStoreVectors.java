package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.disk.FileTree;
import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.scenarios.conformance.vector.VectorKind;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Records of @agoric/swing-store 0.10.0, format 1: recognised by their header, run in memory, and then in files when that
 * passed.
 */
public final class SwingStoreVectors implements VectorKind {
    private static final String PACKAGE = "@agoric/swing-store";

    @Override
    public String name() {
        return "swing-store";
    }

    @Override
    public boolean recognises(JsonNode firstLine) {
        return firstLine.has("format") && firstLine.path("package").asString("").equals(PACKAGE);
    }

    @Override
    public void check(LinesFile file) {
        SwingStoreLines rules = new SwingStoreLines();
        rules.checkHeader(file.first());
        List<Line> lines = file.lines().subList(1, file.lines().size());
        if (lines.isEmpty()) {
            throw file.first().malformed("a header without operations or final observations");
        }
        lines.forEach(rules::check);
    }

    @Override
    public VectorResult run(LinesFile file) {
        VectorResult inMemory = run(file, StoreMode.MEMORY);
        return inMemory.passed() ? run(file, StoreMode.FILE) : inMemory;
    }

    /** Runs a file in one mode; stores in files go to a temporary directory that is deleted again. */
    VectorResult run(LinesFile file, StoreMode mode) {
        try {
            Path directory = Files.createTempDirectory("swing-store-vector");
            try {
                return new SwingStoreRun(file, mode, directory).run(name());
            } finally {
                FileTree.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for a store", e);
        }
    }
}

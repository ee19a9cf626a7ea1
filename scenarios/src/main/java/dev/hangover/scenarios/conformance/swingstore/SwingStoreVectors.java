package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.scenarios.conformance.vector.VectorKind;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import dev.hangover.scenarios.files.TemporaryDirectory;
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
        VectorResult inMemory = inMemory(file);
        return inMemory.passed() ? inFiles(file) : inMemory;
    }

    VectorResult inMemory(LinesFile file) {
        return new SwingStoreRun(file, Places.memory()).run(name());
    }

    /** The files go to a temporary directory that is deleted again. */
    VectorResult inFiles(LinesFile file) {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            return new SwingStoreRun(file, Places.below(directory.path())).run(name());
        }
    }
}

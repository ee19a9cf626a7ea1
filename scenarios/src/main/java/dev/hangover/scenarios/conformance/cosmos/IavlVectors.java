package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.scenarios.conformance.vector.VectorKind;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Histories of one IAVL tree: sets, removes and saves with the root that cosmos/iavl v1.2.2 has then, and in some files
 * the size, the height, the nodes and the records.
 */
public final class IavlVectors implements VectorKind {
    private static final List<String> OPERATIONS = List.of("set", "remove", "save");

    @Override
    public String name() {
        return "iavl";
    }

    @Override
    public boolean recognises(JsonNode firstLine) {
        if (firstLine.has("s") || firstLine.has("format")) {
            return false;
        }
        String operation = firstLine.path("op").asString("");
        return OPERATIONS.contains(operation) || operation.equals("meta") && firstLine.has("initial_version");
    }

    @Override
    public void check(LinesFile file) {
        for (Line line : file.lines()) {
            IavlLines.check(line, line.equals(file.first()));
        }
    }

    @Override
    public VectorResult run(LinesFile file) {
        VectorResult inMemory = run(file, Stores.memory(), "");
        if (!inMemory.passed()) {
            return inMemory;
        }
        try (Stores files = Stores.files()) {
            return run(file, files, " in files");
        }
    }

    private VectorResult run(LinesFile file, Stores stores, String home) {
        Check check = new Check(file, home);
        // 0 stands for the default: versions begin with 1.
        long initialVersion =
                Math.max(1, file.first().json().path("initial_version").asLong(1));
        IavlHistory history = new IavlHistory(check, stores.empty(), initialVersion);
        check.run(history::step);
        return check.result(name());
    }
}

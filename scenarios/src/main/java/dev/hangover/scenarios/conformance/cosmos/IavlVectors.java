package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.scenarios.conformance.vector.VectorFile;
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
        JsonNode operation = firstLine.get("op");
        if (operation == null || firstLine.has("s") || firstLine.has("format")) {
            return false;
        }
        String name = operation.asString();
        return OPERATIONS.contains(name) || name.equals("meta") && firstLine.has("initial_version");
    }

    @Override
    public VectorResult run(VectorFile file) {
        VectorResult inMemory = run(file, Stores.memory());
        if (!inMemory.passed()) {
            return inMemory;
        }
        try (Stores files = Stores.files()) {
            return run(file, files);
        }
    }

    private VectorResult run(VectorFile file, Stores stores) {
        Check check = new Check(file);
        JsonNode first = file.lines().get(0).json();
        long initialVersion = first.path("initial_version").asLong(1);
        IavlHistory history = new IavlHistory(check, stores.empty(), initialVersion);
        for (VectorFile.Line line : file.lines()) {
            if (check.enter(line)) {
                history.step();
            }
        }
        return check.result(name());
    }
}

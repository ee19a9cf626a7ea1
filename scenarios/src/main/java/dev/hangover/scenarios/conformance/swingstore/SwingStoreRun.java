package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.error.SwingStoreException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One vector, run line by line on a new store, up to the first difference. */
public final class SwingStoreRun {
    private final StoreMode mode;
    private final Path directory;
    private final Operations operations = new Operations();
    private StoreUnderTest under;
    private FinalObservations observations;

    /**
     * @param mode where the store lives
     * @param directory an empty directory for the files, which the caller deletes afterwards; not used in memory
     */
    public SwingStoreRun(StoreMode mode, Path directory) {
        this.mode = mode;
        this.directory = directory;
    }

    /**
     * Runs a vector.
     *
     * @param lines the parsed lines of the file: a header, operations, final observations
     * @return the first difference; empty when there is none
     * @throws IllegalArgumentException when the lines are not a vector of format 1
     */
    public Optional<Difference> run(Iterable<JsonNode> lines) {
        try {
            int number = 0;
            for (JsonNode line : lines) {
                number++;
                Optional<Difference> difference = number == 1 ? begin(line) : step(number, line);
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        } finally {
            if (under != null) {
                under.abandon();
            }
        }
    }

    private Optional<Difference> begin(JsonNode header) {
        if (header.path("format").asInt(0) != 1 || !header.path("options").isObject()) {
            throw new IllegalArgumentException("the first line is not the header of a swing-store vector: " + header);
        }
        under = new StoreUnderTest(new Places(mode, directory), header.get("options"));
        return Optional.empty();
    }

    private Optional<Difference> step(int number, JsonNode line) {
        ObjectNode expected = JsonValues.withoutMessage(line);
        ObjectNode actual = line.has("final") ? observe(line) : operate(line);
        if (JsonValues.same(expected, actual)) {
            return Optional.empty();
        }
        String operation = line.has("final")
                ? "final observation " + line.get("final").stringValue()
                : line.get("op").stringValue() + line.get("args");
        return Optional.of(new Difference(number, operation, expected.toString(), actual.toString()));
    }

    private ObjectNode observe(JsonNode line) {
        if (observations == null) {
            observations = new FinalObservations(under);
        }
        return observations.observe(line);
    }

    private ObjectNode operate(JsonNode line) {
        String name = line.get("op").stringValue();
        ObjectNode actual = JsonValues.JSON.objectNode().put("op", name);
        actual.set("args", line.get("args"));
        try {
            actual.set("result", operations.run(name, under, new Arguments(line.get("args"))));
        } catch (SwingStoreException e) {
            actual.put("error", e.code().wireName());
        } catch (RuntimeException unexpected) {
            actual.put("error", unexpected.toString());
        }
        actual.set("exports", under.received().takeBatches());
        JsonNode archives = under.received().takeArchives();
        if (!archives.isEmpty()) {
            actual.set("archives", archives);
        }
        return actual;
    }
}

package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.reports.jsonl.Line;
import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One vector, run line by line on a new store, up to the first difference. */
final class SwingStoreRun {
    private final LinesFile file;
    private final Places places;
    private final StoreUnderTest under;
    private FinalObservations observations;

    /**
     * @param file a vector that was checked
     * @param places where the store lives
     */
    SwingStoreRun(LinesFile file, Places places) {
        this.file = file;
        this.places = places;
        this.under = new StoreUnderTest(places, file.first().member("options"));
    }

    VectorResult run(String kind) {
        try {
            int count = 0;
            for (Line line : file.lines().subList(1, file.lines().size())) {
                count++;
                Optional<VectorResult.Difference> difference = step(line);
                if (difference.isPresent()) {
                    return new VectorResult(file.path(), kind, count, difference);
                }
            }
            return new VectorResult(file.path(), kind, count, Optional.empty());
        } finally {
            under.abandon();
        }
    }

    private Optional<VectorResult.Difference> step(Line line) {
        ObjectNode expected = JsonValues.withoutMessage(line.json());
        ObjectNode actual = line.json().has("final") ? observe(line) : operate(line.json());
        if (isUnknownError(expected, actual)) {
            expected.set("error", actual.get("error"));
        }
        return JsonValues.same(expected, actual) ? Optional.empty() : Optional.of(difference(line, expected, actual));
    }

    /** Of a code that this program does not know only the fact is compared. */
    private static boolean isUnknownError(JsonNode expected, JsonNode actual) {
        return expected.has("error")
                && actual.has("error")
                && Arrays.stream(ErrorCode.values())
                        .noneMatch(code ->
                                code.wireName().equals(expected.get("error").stringValue()));
    }

    /** Of the two, only what differs first. */
    private VectorResult.Difference difference(Line line, ObjectNode expected, ObjectNode actual) {
        Set<String> members = new TreeSet<>(expected.propertyNames());
        members.addAll(actual.propertyNames());
        String first = members.stream()
                .filter(name -> !JsonValues.same(expected.path(name), actual.path(name)))
                .findFirst()
                .orElseThrow();
        // One of them failed: say what the other did instead.
        boolean failed = first.equals("error");
        return new VectorResult.Difference(
                line.number(),
                operation(line.json()) + (places.areFiles() ? " in files" : "") + ", " + first,
                shown(expected, first, failed),
                shown(actual, first, failed));
    }

    private static String operation(JsonNode line) {
        if (!line.has("final")) {
            return line.get("op").stringValue() + line.get("args");
        }
        return "final " + line.get("final").stringValue()
                + (line.has("mode") ? " " + line.get("mode").stringValue() : "");
    }

    private static String shown(ObjectNode line, String member, boolean failed) {
        if (line.has(member)) {
            return line.get(member).toString();
        }
        return failed ? "no error, result " + line.path("result") : "none";
    }

    private ObjectNode observe(Line line) {
        try {
            if (observations == null) {
                observations = new FinalObservations(under);
            }
            return observations.observe(line.json());
        } catch (RuntimeException unexpected) {
            return JsonValues.JSON.objectNode().put("final", line.text("final")).put("error", unexpected.toString());
        }
    }

    private ObjectNode operate(JsonNode line) {
        String name = line.get("op").stringValue();
        ObjectNode actual = JsonValues.JSON.objectNode().put("op", name);
        actual.set("args", line.get("args"));
        try {
            actual.set("result", Operations.of(name).orElseThrow().run(under, line.get("args")));
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

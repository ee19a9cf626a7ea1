package dev.hangover.scenarios.conformance.vector;

import dev.hangover.reports.jsonl.LinesFile;
import dev.hangover.reports.jsonl.MalformedFile;
import tools.jackson.databind.JsonNode;

/** One kind of vector file: how to recognise, check and run it. */
public interface VectorKind {
    /** The name of the kind, for people. */
    String name();

    /** Whether a file whose first line is this is of this kind. File names play no part. */
    boolean recognises(JsonNode firstLine);

    /**
     * Looks at every line without running any.
     *
     * @throws MalformedFile at the first line that is not what this kind consists of
     */
    void check(LinesFile file);

    /** Runs a file that was checked against the model, up to the first difference. */
    VectorResult run(LinesFile file);
}

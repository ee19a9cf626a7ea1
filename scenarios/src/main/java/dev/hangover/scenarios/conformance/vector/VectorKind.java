package dev.hangover.scenarios.conformance.vector;

import tools.jackson.databind.JsonNode;

/** One kind of vector file: how to tell it, and how to run it. */
public interface VectorKind {
    /** The name of the kind, for people. */
    String name();

    /** Whether a file whose first line is this is of this kind. File names play no part. */
    boolean recognises(JsonNode firstLine);

    /**
     * Runs the file against the model, up to the first difference.
     *
     * @throws MalformedVector when a line is not what this kind consists of
     */
    VectorResult run(VectorFile file);
}

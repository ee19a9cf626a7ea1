package dev.hangover.scenarios.campaign;

import java.nio.file.Path;

/** Runs files of vectors against the model. */
@FunctionalInterface
public interface Conformance {
    /**
     * Runs the vectors of one file.
     *
     * @throws BadInput when the file is not a file of vectors
     */
    ConformanceResult check(Path file);
}

package dev.hangover.scenarios.campaign;

import java.util.List;

/**
 * What the vectors of one file showed.
 *
 * @param passed vectors that the model agrees with
 * @param failed vectors that it does not agree with
 * @param differences the first difference of each failed vector, one line each
 */
public record ConformanceResult(long passed, long failed, List<String> differences) {
    /** Keeps a copy. */
    public ConformanceResult {
        differences = List.copyOf(differences);
    }
}

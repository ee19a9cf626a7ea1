package dev.hangover.harness.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The costs of the reference run of a case: named figures, so that variants can be compared.
 *
 * @param name of the case
 * @param variant of the subject
 * @param figures each with its name, in the order in which they are shown; empty when the reference run did not reach its
 *     end
 */
public record Measured(String name, String variant, Map<String, Double> figures) {
    /** Keeps a copy in the same order. */
    public Measured {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}

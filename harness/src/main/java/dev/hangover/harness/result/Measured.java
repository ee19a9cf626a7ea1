package dev.hangover.harness.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the reference run of one scenario with one design cost: named figures, so that designs can be compared.
 *
 * @param scenario name of the scenario
 * @param design name of the design
 * @param figures each with its name, in the order in which they are shown; empty when the reference run did not come to
 *     its end
 */
public record Measured(String scenario, String design, Map<String, Double> figures) {
    /** Keeps a copy in the same order. */
    public Measured {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}

package dev.hangover.scenarios.explore;

import dev.hangover.model.node.NodeBoundaries;
import dev.hangover.scenarios.chain.Term;
import dev.hangover.scenarios.chain.network.NetworkBoundaries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The boundaries of a node and of the parties around it, with their meanings. */
public final class BoundaryTerms {
    private BoundaryTerms() {}

    /** All of them. */
    public static List<Term> all() {
        Map<String, String> meanings = new LinkedHashMap<>(NodeBoundaries.meanings());
        meanings.putAll(NetworkBoundaries.meanings());
        return meanings.entrySet().stream()
                .map(entry -> new Term(entry.getKey(), entry.getValue()))
                .toList();
    }
}

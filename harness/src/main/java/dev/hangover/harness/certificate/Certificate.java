package dev.hangover.harness.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A completeness certificate: the bound and the graph of an exploration.
 *
 * @param subject the run that never crashes, as a token or the content of a file of a recorded run of the case
 * @param bound within which everything is said to have been tried
 * @param nodes the runs, by their numbers
 * @param edges the faults that could strike in them, by the numbers of the runs
 * @param turns the choice points at which the order of tasks could have been another one, likewise
 * @param totals what the last line says
 * @param digest SHA-256 that all lines before the last really have
 */
public record Certificate(
        String subject,
        Bound bound,
        SortedMap<Long, Node> nodes,
        SortedMap<Long, List<Edge>> edges,
        SortedMap<Long, List<CertifiedChoicePoint>> turns,
        Totals totals,
        String digest) {
    /** The version that is written, and the only one that is understood. */
    public static final int VERSION = 1;

    /** Keeps copies. */
    public Certificate {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
        edges = Collections.unmodifiableSortedMap(new TreeMap<>(edges));
        turns = Collections.unmodifiableSortedMap(new TreeMap<>(turns));
    }

    /** The faults that can strike in a run. */
    public List<Edge> edgesOf(Node node) {
        return edges.getOrDefault(node.number(), List.of());
    }

    /** The choice points of a run. */
    public List<CertifiedChoicePoint> turnsOf(Node node) {
        return turns.getOrDefault(node.number(), List.of());
    }

    /** The faults that can strike in all runs, run by run. */
    public List<Edge> allEdges() {
        return flat(edges);
    }

    /** The choice points of all runs, run by run. */
    public List<CertifiedChoicePoint> allTurns() {
        return flat(turns);
    }

    private static <T> List<T> flat(SortedMap<Long, List<T>> lists) {
        List<T> all = new ArrayList<>();
        lists.values().forEach(all::addAll);
        return all;
    }
}

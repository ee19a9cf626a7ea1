package dev.hangover.harness.cases;

import dev.hangover.harness.certificate.Bound;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertifiedChoicePoint;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import dev.hangover.harness.certificate.Totals;
import dev.hangover.harness.result.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A completeness certificate that is never written. */
final class CertificateInMemory extends CertificateRecorder {
    private static final String DIGEST = "of nothing";

    private final SortedMap<Long, Node> nodes = new TreeMap<>();
    private final SortedMap<Long, List<Edge>> edges = new TreeMap<>();
    private final SortedMap<Long, List<CertifiedChoicePoint>> turns = new TreeMap<>();
    private Certificate certificate;

    /** The certificate, when the exploration has ended. */
    Certificate certificate() {
        return certificate;
    }

    @Override
    protected void add(Node node) {
        nodes.put(node.number(), node);
    }

    @Override
    protected void add(Edge edge) {
        edges.computeIfAbsent(edge.from(), none -> new ArrayList<>()).add(edge);
    }

    @Override
    protected void add(CertifiedChoicePoint turn) {
        turns.computeIfAbsent(turn.from(), none -> new ArrayList<>()).add(turn);
    }

    @Override
    protected void finish(String subject, Bound bound, long merged, boolean complete) {
        Tally tally = nodes.values().stream()
                .map(node -> Tally.none().plus(node.verdict()))
                .reduce(Tally.none(), Tally::plus);
        Totals totals = new Totals(nodes.size(), size(edges), size(turns), merged, tally, complete, DIGEST);
        certificate = new Certificate(subject, bound, nodes, edges, turns, totals, DIGEST);
    }

    private static long size(SortedMap<Long, ? extends List<?>> lists) {
        return lists.values().stream().mapToLong(List::size).sum();
    }
}

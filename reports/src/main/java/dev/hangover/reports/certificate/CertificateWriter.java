package dev.hangover.reports.certificate;

import dev.hangover.harness.certificate.Bound;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertifiedChoicePoint;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.reports.json.JsonObject;

/**
 * Writes a certificate as JSON Lines, one line for each node, edge and choice point, in the order of exploration; members in
 * one order. Holds the text until the end, because an exploration that fails leaves no file.
 */
public final class CertificateWriter {
    private final StringBuilder body = new StringBuilder();
    private Tally verdicts = Tally.none();
    private long nodes;
    private long edges;
    private long choicePoints;

    /** One more run. */
    public void add(Node node) {
        nodes++;
        verdicts = verdicts.plus(node.verdict());
        append(
                body,
                new JsonObject()
                        .put(Words.NODE, node.number())
                        .put(Words.FROM, node.from())
                        .put(Words.AT, node.at().toString())
                        .put(Words.ORDER, node.order().toString())
                        .put(Words.STATE, node.state())
                        .put(Words.CRASHES, node.left().crashes())
                        .put(Words.RESTARTS, node.left().restarts())
                        .put(Words.VERDICT, node.verdict().word())
                        .put(Words.LAW, node.law())
                        .put(Words.REJOINED, node.rejoined())
                        .put(Words.FAULTS, node.faults())
                        .put(Words.JUNCTIONS, node.choicePoints()));
    }

    /** One more fault. */
    public void add(Edge edge) {
        edges++;
        append(
                body,
                new JsonObject()
                        .put(Words.EDGE, edge.from())
                        .put(Words.FAULT, edge.fault().toString())
                        .put(Words.LEAVES, edge.leaves()));
    }

    /** One more choice point. */
    public void add(CertifiedChoicePoint turn) {
        choicePoints++;
        append(
                body,
                new JsonObject()
                        .put(Words.JUNCTION, turn.from())
                        .put(Words.LIFE, turn.life())
                        .put(Words.DECISION, turn.decision())
                        .put(Words.ALTERNATIVES, turn.alternatives())
                        .put(Words.STATE, turn.state()));
    }

    /**
     * The whole file.
     *
     * @param subject names the run that never crashes
     * @param bound within which the graph was to be walked
     * @param merged faults that left what was known
     * @param complete whether all of it was walked
     */
    public String finish(String subject, Bound bound, long merged, boolean complete) {
        StringBuilder text = new StringBuilder();
        append(
                text,
                new JsonObject()
                        .put(Words.CERTIFICATE, Certificate.VERSION)
                        .put(Words.OF, subject)
                        .put(Words.CRASHES, bound.most().crashes())
                        .put(Words.RESTARTS, bound.most().restarts())
                        .put(
                                Words.KINDS,
                                bound.kinds().stream().map(FaultKind::word).toList())
                        .put(Words.HORIZON, bound.horizon())
                        .put(Words.REJOIN, bound.rejoin())
                        .put(Words.EVERY_ORDER, bound.everyOrder()));
        text.append(body);
        JsonObject counts = new JsonObject();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.word(), verdicts.count(verdict));
        }
        append(
                text,
                new JsonObject()
                        .put(Words.NODES, nodes)
                        .put(Words.EDGES, edges)
                        .put(Words.JUNCTIONS, choicePoints)
                        .put(Words.MERGED, merged)
                        .put(Words.VERDICTS, counts)
                        .put(Words.COMPLETE, complete)
                        .put(Words.SHA256, Digest.of(text.toString())));
        return text.toString();
    }

    private static void append(StringBuilder text, JsonObject line) {
        text.append(line).append('\n');
    }
}

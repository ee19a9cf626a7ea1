package dev.hangover.reports.certificate;

import dev.hangover.harness.certificate.Bound;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertifiedChoicePoint;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        ObjectNode line = object().put(Words.NODE, node.number());
        put(line, Words.FROM, node.from());
        line.put(Words.AT, node.at().toString())
                .put(Words.ORDER, node.order().toString())
                .put(Words.STATE, node.state())
                .put(Words.CRASHES, node.left().crashes())
                .put(Words.RESTARTS, node.left().restarts())
                .put(Words.VERDICT, node.verdict().word())
                .put(Words.LAW, node.law());
        put(line, Words.REJOINED, node.rejoined());
        line.put(Words.FAULTS, node.faults()).put(Words.JUNCTIONS, node.choicePoints());
        append(body, line);
    }

    /** One more fault. */
    public void add(Edge edge) {
        edges++;
        append(
                body,
                object().put(Words.EDGE, edge.from())
                        .put(Words.FAULT, edge.fault().toString())
                        .put(Words.LEAVES, edge.leaves().orElse(null)));
    }

    /** One more choice point. */
    public void add(CertifiedChoicePoint turn) {
        choicePoints++;
        append(
                body,
                object().put(Words.JUNCTION, turn.from())
                        .put(Words.LIFE, turn.life())
                        .put(Words.DECISION, turn.decision())
                        .put(Words.ALTERNATIVES, turn.alternatives())
                        .put(Words.STATE, turn.state().orElse(null)));
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
        ObjectNode first = object().put(Words.CERTIFICATE, Certificate.VERSION)
                .put(Words.OF, subject)
                .put(Words.CRASHES, bound.most().crashes())
                .put(Words.RESTARTS, bound.most().restarts());
        ArrayNode kinds = first.putArray(Words.KINDS);
        bound.kinds().stream().map(FaultKind::word).forEach(kinds::add);
        first.put(Words.HORIZON, bound.horizon())
                .put(Words.REJOIN, bound.rejoin())
                .put(Words.EVERY_ORDER, bound.everyOrder());
        append(text, first);
        text.append(body);
        ObjectNode last = object().put(Words.NODES, nodes)
                .put(Words.EDGES, edges)
                .put(Words.JUNCTIONS, choicePoints)
                .put(Words.MERGED, merged);
        ObjectNode counts = last.putObject(Words.VERDICTS);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.word(), verdicts.count(verdict));
        }
        last.put(Words.COMPLETE, complete).put(Words.SHA256, Digest.of(text.toString()));
        append(text, last);
        return text.toString();
    }

    private static void put(ObjectNode line, String name, OptionalLong number) {
        if (number.isPresent()) {
            line.put(name, number.getAsLong());
        } else {
            line.putNull(name);
        }
    }

    private static void append(StringBuilder text, ObjectNode line) {
        text.append(line).append('\n');
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

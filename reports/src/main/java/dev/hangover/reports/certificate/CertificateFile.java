package dev.hangover.reports.certificate;

import dev.hangover.harness.cases.CertificateRecorder;
import dev.hangover.harness.certificate.Bound;
import dev.hangover.harness.certificate.CertifiedChoicePoint;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import java.util.function.Consumer;

/** A completeness certificate as a file: JSON Lines. */
public final class CertificateFile extends CertificateRecorder {
    private final CertificateWriter writer = new CertificateWriter();
    private final Consumer<String> taker;

    /** @param taker takes the text when the exploration has ended */
    public CertificateFile(Consumer<String> taker) {
        this.taker = taker;
    }

    @Override
    protected void add(Node node) {
        writer.add(node);
    }

    @Override
    protected void add(Edge edge) {
        writer.add(edge);
    }

    @Override
    protected void add(CertifiedChoicePoint turn) {
        writer.add(turn);
    }

    @Override
    protected void finish(String subject, Bound bound, long merged, boolean complete) {
        taker.accept(writer.finish(subject, bound, merged, complete));
    }
}

package dev.hangover.reports.certificate;

import dev.hangover.harness.cases.CasePlan;
import dev.hangover.harness.cases.GraphRecorder;
import dev.hangover.harness.certificate.Allowance;
import dev.hangover.harness.certificate.Bound;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import dev.hangover.harness.certificate.Turn;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.GraphNode;
import dev.hangover.harness.explore.Schedules;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.run.Junction;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;
import java.util.function.Consumer;

/** A completeness certificate as a file: JSON Lines. */
public final class CertificateFile implements GraphRecorder {
    private final CertificateWriter writer = new CertificateWriter();
    private final Consumer<String> taker;

    /** @param taker takes the text when the exploration has ended */
    public CertificateFile(Consumer<String> taker) {
        this.taker = taker;
    }

    @Override
    public void node(GraphNode node) {
        writer.add(new Node(
                node.number(),
                node.from(),
                node.at(),
                node.order(),
                node.state().hex(),
                new Allowance(node.left().crashes(), node.left().restarts()),
                node.outcome().verdict(),
                node.outcome().law(),
                node.rejoined(),
                node.faults(),
                node.junctions()));
    }

    @Override
    public void edge(long from, Fault fault, Optional<Fingerprint> leaves) {
        writer.add(new Edge(from, fault, leaves.map(Fingerprint::hex)));
    }

    @Override
    public void junction(long from, Junction junction) {
        writer.add(new Turn(
                from,
                junction.life(),
                junction.decision(),
                junction.alternatives(),
                junction.state().map(Fingerprint::hex)));
    }

    @Override
    public void finish(String reference, CasePlan plan, RunSettings settings, Exploration exploration) {
        Bound bound = new Bound(
                new Allowance(plan.crashes(), plan.restarts()),
                settings.kinds(),
                settings.horizon(),
                settings.rejoin(),
                plan.schedules() == Schedules.EXHAUSTIVE);
        taker.accept(writer.finish(
                reference,
                bound,
                exploration.coverage().merged(),
                exploration.coverage().complete()));
    }
}

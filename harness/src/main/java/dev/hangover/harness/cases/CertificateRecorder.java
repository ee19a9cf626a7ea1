package dev.hangover.harness.cases;

import dev.hangover.harness.certificate.Allowance;
import dev.hangover.harness.certificate.Bound;
import dev.hangover.harness.certificate.CertifiedChoicePoint;
import dev.hangover.harness.certificate.Edge;
import dev.hangover.harness.certificate.Node;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.GraphNode;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;

/** Records the graph that an exploration walks in the terms of its completeness certificate. */
public abstract class CertificateRecorder implements GraphRecorder {
    /** A run was made. */
    protected abstract void add(Node node);

    /** A fault can strike in a run. */
    protected abstract void add(Edge edge);

    /** The order of tasks can be another one in a run. */
    protected abstract void add(CertifiedChoicePoint turn);

    /**
     * The exploration has ended.
     *
     * @param subject names the run without faults
     * @param bound within which the graph was to be walked
     * @param merged faults that left what was known
     * @param complete whether all of it was walked
     */
    protected abstract void finish(String subject, Bound bound, long merged, boolean complete);

    @Override
    public void node(GraphNode node) {
        add(new Node(
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
                node.choicePoints()));
    }

    @Override
    public void edge(long from, Fault fault, Optional<Fingerprint> leaves) {
        add(new Edge(from, fault, leaves.map(Fingerprint::hex)));
    }

    @Override
    public void choicePoint(long from, ChoicePoint choicePoint) {
        add(new CertifiedChoicePoint(
                from,
                choicePoint.life(),
                choicePoint.decision(),
                choicePoint.alternatives(),
                choicePoint.state().map(Fingerprint::hex)));
    }

    @Override
    public void finish(String reference, CasePlan plan, RunSettings settings, Exploration exploration) {
        Bound bound = new Bound(
                new Allowance(plan.crashes(), plan.restarts()),
                settings.kinds(),
                settings.horizon(),
                settings.rejoin(),
                plan.schedules() == ScheduleKind.EXHAUSTIVE);
        finish(
                reference,
                bound,
                exploration.coverage().merged(),
                exploration.coverage().complete());
    }
}

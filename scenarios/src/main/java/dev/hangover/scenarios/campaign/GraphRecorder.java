package dev.hangover.scenarios.campaign;

import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.GraphListener;
import dev.hangover.harness.explore.GraphNode;
import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Junction;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.certificate.Allowance;
import dev.hangover.scenarios.certificate.Bound;
import dev.hangover.scenarios.certificate.CertificateWriter;
import dev.hangover.scenarios.certificate.Edge;
import dev.hangover.scenarios.certificate.Node;
import dev.hangover.scenarios.certificate.Turn;
import dev.hangover.scenarios.recorded.RunFile;
import dev.hangover.scenarios.recorded.RunName;
import java.util.Optional;

/** Writes down the graph that an exploration walks, for its certificate. */
final class GraphRecorder implements GraphListener {
    private final CertificateWriter writer = new CertificateWriter();

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

    /**
     * The certificate.
     *
     * @param scenario what was explored
     * @param design with which design
     * @param store where its databases lived
     * @param settings of each run
     * @param exploration what became of it
     */
    String certificate(Scenario scenario, String design, String store, RunSettings settings, Exploration exploration) {
        Outcome outcome = exploration.reference().outcome();
        RunName reference = RunName.of(scenario, design, store, 0, Coordinates.none(), outcome);
        Bound bound = new Bound(
                new Allowance(scenario.crashes(), scenario.restarts()),
                settings.kinds(),
                settings.horizon(),
                settings.rejoin(),
                scenario.schedules().equals(Limits.EXHAUSTIVE));
        return writer.finish(
                RunFile.shortest(reference),
                bound,
                exploration.coverage().merged(),
                exploration.coverage().complete());
    }
}

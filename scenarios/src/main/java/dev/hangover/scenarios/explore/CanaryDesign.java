package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.Canary;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.replay.NodeCase;
import java.util.List;

/**
 * A host design with a planted bug: it saves none of its sends, so a crash between the two commits loses them. An explorer
 * that does not find that in one block is broken, and its results are not reliable.
 */
final class CanaryDesign implements HostDesign {
    private static final String LAW = "lost-effect";
    private static final long SEED = 1;

    @Override
    public String name() {
        return "canary";
    }

    @Override
    public String summary() {
        return "planted bug: saves none of its sends";
    }

    @Override
    public HostProtocol start(Host host) {
        return new HostProtocol() {
            @Override
            public Host host() {
                return host;
            }

            @Override
            public void save(long height) {
                host.sends().take();
                host.save(height, List.of());
            }
        };
    }

    /**
     * One block of a design that must be found to lose a send.
     *
     * @param broken the design
     * @param ordinary any scenario without events
     */
    static Canary of(HostDesign broken, Scenario ordinary) {
        Scenario oneBlock = ordinary.with(ordinary.workload().with(1, 1, SEED)).withFaults(1, 0);
        SubjectFactory stage = new SubjectFactory(oneBlock, broken, NodeFactory.memory());
        NodeCase of = NodeCase.of(oneBlock, broken.name(), CaseOptions.USUAL.store(), stage);
        return new Canary(of.explorer(CaseOptions.USUAL, token -> token, ProgressListener.NONE), LAW);
    }
}

package dev.hangover.scenarios.explore;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Subject;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.List;

/**
 * A host design that is wrong on purpose: it saves none of its sends, so a crash between the two commits loses them. An
 * explorer that does not find that in one block finds nothing, and its good news are worth nothing.
 */
final class Canary implements HostDesign {
    private static final String LAW = "lost-effect";
    private static final long SEED = 1;

    @Override
    public String name() {
        return "canary";
    }

    @Override
    public String summary() {
        return "wrong on purpose: saves none of its sends";
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
     * Explores one block of a design that must be found to lose a send.
     *
     * @param broken the design
     * @param ordinary any scenario without events
     * @throws CanaryMissed when it is not
     */
    static void requireFound(HostDesign broken, Scenario ordinary) {
        Scenario oneBlock = ordinary.with(ordinary.workload().with(1, 1, SEED));
        Subject subject = new SubjectFactory(oneBlock, broken, NodeFactory.memory()).subject(0);
        new Explorer(subject, new RunSettings(1, true), new Budget(1, 0), ProgressListener.NONE)
                .exploreUntil(execution -> execution.outcome().verdict() == Verdict.DIVERGED
                        && execution.outcome().law().equals(LAW))
                .orElseThrow(
                        () -> new CanaryMissed(
                                "the design '" + broken.name()
                                        + "', which is wrong on purpose, was explored and nothing was found: do not believe any result"));
    }
}

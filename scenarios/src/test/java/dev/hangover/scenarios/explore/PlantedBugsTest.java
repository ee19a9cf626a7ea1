package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.simulation.WriteFailed;
import dev.hangover.model.Lanes;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The oracle finds designs with planted bugs, each by its own law. */
class PlantedBugsTest {
    private static final Scenario SCENARIO = Trials.workload(3, 4, 7);

    @Test
    void aHostThatSavesNoSendsLosesThem() {
        Execution execution = betweenTheCommits(host -> new PlantedDesign.Deployed(host) {
            @Override
            public void save(long height) {
                host.sends().take();
                host.save(height, List.of());
            }
        });

        assertThat(execution.outcome().verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(execution.outcome().law()).isEqualTo("lost-effect");
    }

    @Test
    void aHostThatReplaysTwiceIsStoppedByTheAnswers() {
        Execution execution = betweenTheCommits(host -> new PlantedDesign.Deployed(host) {
            @Override
            public void replay() {
                host.sends().replay();
                host.sends().replay();
            }
        });

        assertThat(execution.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(execution.outcome().sentence()).contains("instead of");
    }

    @Test
    void aHostThatForgetsItsListDuringTheReplayIsLatentUntilASecondCrash() {
        Function<Host, HostProtocol> forgetful = host -> new PlantedDesign.Deployed(host) {
            @Override
            public void replay() {
                host.sends().replay();
                host.sends().take();
            }
        };

        assertThat(crash(forgetful, "2/sql.commit.after").outcome().verdict()).isEqualTo(Verdict.LATENT);
        assertThat(crash(forgetful, "2/sql.commit.after+2/sql.commit.after")
                        .outcome()
                        .verdict())
                .isEqualTo(Verdict.DIVERGED);
    }

    @Test
    void aHostThatDropsExportDataBreaksTheShadowWithoutAnyCrash() {
        Outcome outcome = trials(host -> new PlantedDesign.Deployed(host) {
                    @Override
                    public void onExport(List<ExportEntry> batch) {
                        if (batch.size() > 1) {
                            host.exports().add(batch.subList(1, batch.size()));
                        }
                    }
                })
                .reference()
                .outcome();

        assertThat(outcome.law()).isEqualTo("invariant:export-shadow");
    }

    @Test
    void aHostThatWaitsForNobodyIsStuck() {
        Execution execution = betweenTheCommits(host -> new PlantedDesign.Deployed(host) {
            @Override
            public void replay() {
                host.simulation().await("an answer that is never sent", () -> false);
            }
        });

        assertThat(execution.outcome()).isInstanceOf(Outcome.Stuck.class);
    }

    @Test
    void aHostThatThrowsIsBroken() {
        Execution execution = betweenTheCommits(host -> new PlantedDesign.Deployed(host) {
            @Override
            public void replay() {
                throw new IllegalStateException("planted");
            }
        });

        assertThat(execution.outcome()).isInstanceOf(Outcome.Broke.class);
        assertThat(execution.outcome().sentence()).contains("planted").contains("PlantedBugsTest.java");
    }

    @Test
    void aHostThatGoesOnAfterAFailedCommitIsFound() {
        Function<Host, HostProtocol> careless = host -> new PlantedDesign.Deployed(host) {
            @Override
            public void save(long height) {
                try {
                    super.save(height);
                } catch (WriteFailed ignored) {
                    host.simulation().note(Lanes.BLOCK_MANAGER, () -> "the commit failed: goes on");
                }
            }
        };

        assertThat(crash(careless, "2/sql.write!failed").outcome().verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(crash(careless, "2/sql.write!sync-failed-lost").outcome().verdict())
                .isEqualTo(Verdict.DIVERGED);
        // On a full disk nothing else can be written either: the next write stops even this one.
        assertThat(crash(careless, "2/sql.write!no-space").outcome().verdict()).isEqualTo(Verdict.CONVERGED);
        assertThat(crash(careless, "2/sql.write!failed-but-done").outcome().verdict())
                .isEqualTo(Verdict.CONVERGED);
    }

    private static Execution betweenTheCommits(Function<Host, HostProtocol> protocol) {
        return crash(protocol, "2/sql.commit.after");
    }

    private static Execution crash(Function<Host, HostProtocol> protocol, String coordinates) {
        Trials trials = trials(protocol);
        assertThat(trials.reference().outcome()).isEqualTo(new Outcome.Converged());
        return trials.crashAt(coordinates);
    }

    private static Trials trials(Function<Host, HostProtocol> protocol) {
        return Trials.of(SCENARIO, new PlantedDesign(protocol), NodeFactory.memory());
    }
}

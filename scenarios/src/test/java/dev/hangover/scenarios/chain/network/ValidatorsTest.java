package dev.hangover.scenarios.chain.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.PlantedDesign;
import dev.hangover.scenarios.explore.Trials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three validators, of which one dies: the others live on and tell what it should have come to. */
class ValidatorsTest {
    private static final Trials GUARDED = Trials.of("validators", "guarded");

    @Test
    void theOneThatDiesIsRestartedAloneAndCatchesUp() {
        List<String> starts = new ArrayList<>();
        Execution execution = Runs.fromBlank(
                GUARDED.subject(),
                GUARDED.settings(),
                Choices.fifo(),
                FaultPlan.at(FaultSequence.parse(
                        "2/bob.between-sql-and-iavl", GUARDED.subject().aliases())),
                GUARDED.reference(),
                new RunListener() {
                    @Override
                    public void starts(String why, Images images) {
                        starts.add(why + ": "
                                + images.byStore().keySet().stream()
                                        .filter(store -> store.endsWith("/process"))
                                        .toList());
                    }
                });

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(GUARDED.subject().window(execution.left().orElseThrow())).isEqualTo("between-sql-and-iavl");
        assertThat(starts.get(1))
                .isEqualTo("restart after the crash at 2/bob.sql.commit.after: [ann/process, cho/process]");
    }

    @Test
    void aValidatorThatLosesASendIsToldFromTheOthersByItsAppHash() {
        PlantedDesign savesNoSends = new PlantedDesign(host -> new PlantedDesign.Deployed(host) {
            @Override
            public void save(long height) {
                host.sends().take();
                host.save(height, List.of());
            }
        });
        Trials trials = Trials.of(Trials.scenario("validators"), savesNoSends, NodeFactory.memory());
        assertThat(trials.reference().outcome()).isEqualTo(new Outcome.Converged());

        Outcome outcome = trials.crashAt("2/cho.between-sql-and-iavl").outcome();

        assertThat(outcome.law()).isEqualTo("invariant:equal-app-hash");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Diverged.class, diverged -> {
            assertThat(diverged.first().section()).isEqualTo(2);
            assertThat(diverged.first().key()).isEqualTo("AppHash of ann and cho");
        });
    }

    @Test
    void whoDiesWhileHeIsWipedIsWipedAgain() {
        Trials trials = Trials.of("state-sync-roundtrip", "guarded");

        Execution execution = trials.crashAt("2/dee.iavl.commit.after+2/dee.disk.wiped");

        assertThat(execution.stale().places()).isEmpty();
        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void inFilesItConvergesToo(@TempDir Path directory) {
        Scenario scenario = Trials.scenario("validators");
        Trials files = Trials.of(
                scenario.with(scenario.workload().with(1, 2, 0x2a)),
                Trials.DESIGNS.get("guarded"),
                NodeFactory.files(directory));

        assertThat(files.crashAt("1/bob.between-sql-and-iavl+1/bob.replay.send").outcome())
                .isEqualTo(new Outcome.Converged());
    }
}

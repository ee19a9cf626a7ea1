package dev.hangover.scenarios.realkill;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.NodeRuns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealKillsTest {
    private static final NodeRuns CAMPAIGN = new NodeRuns(HostDesigns.find(RealKillsTest.class.getClassLoader()));
    private static final String DESIGN = "ram-chain-sends";
    private static final Program PROGRAM = new Program("dev.hangover.scenarios.cli.Main", "node-process", List.of());

    @Test
    void realDeathsAtEveryWindowOfABlockAreAsSimulated() {
        try (RealKills kills = new RealKills(CAMPAIGN.subjects().designs()::get, PROGRAM)) {
            RealDeaths deaths = kills.kill(scenario("late-flush", 1), DESIGN, 1, ProgressListener.NONE);

            assertThat(deaths.disagreements()).isEmpty();
            assertThat(deaths.windows()).isEqualTo(3);
            assertThat(deaths.nested()).isEqualTo(6);
            assertThat(deaths.random()).isEqualTo(1);
        }
    }

    /** A kill that comes one commit too late is seen on the child's disks, also when its messages agree. */
    @Test
    void childThatCommitsOnceMoreIsCaught() {
        Scenario scenario = scenario("late-flush", 1);
        SimulatedRuns simulated =
                new SimulatedRuns(scenario, CAMPAIGN.subjects().designs().get(DESIGN));
        SimulatedRun.Window window = simulated.wholeRun().windows().get(1);
        KillLog log = new KillLog();
        Program lying = new Program(LyingChild.class.getName(), "", List.of());
        try (ChildJvm jvm = new ChildJvm(lying, scenario, DESIGN);
                ChildPool children = new ChildPool(scenario, DESIGN, jvm)) {
            boolean asPredicted = new KillCheck(children, log).die(children.blankHome(), FaultSequence.none(), window);

            assertThat(asPredicted).isFalse();
        }

        assertThat(log.result(scenario.name(), DESIGN).disagreements())
                .singleElement(as(STRING))
                .startsWith("1/sql.commit.after, what the kill left: iavl is ");
    }

    /**
     * More blocks follow than a run needs to its end, and the store of the design makes an extra table on its first start. A
     * node in files has other memory than the reference in memory: that is no reason to continue to the last block.
     */
    @ParameterizedTest
    @ValueSource(strings = {"guarded", "export-deltas"})
    void aRunEndsAsSimulatedThoughManyBlocksFollow(String design) {
        Scenario scenario = scenario("three-windows", 6);
        SimulatedRuns simulated =
                new SimulatedRuns(scenario, CAMPAIGN.subjects().designs().get(design));
        SimulatedRun.Window window = simulated.wholeRun().windows().get(1);
        FaultSequence struck = FaultSequence.none().plus(window.place());
        KillLog log = new KillLog();
        try (ChildJvm jvm = new ChildJvm(PROGRAM, scenario, design);
                ChildPool children = new ChildPool(scenario, design, jvm)) {
            KillCheck check = new KillCheck(children, log);
            Path home = children.blankHome();

            assertThat(check.die(home, FaultSequence.none(), window))
                    .as(() -> log.result(scenario.name(), design).toString())
                    .isTrue();
            check.end(home, struck, simulated.after(struck, window.images()));
        }

        assertThat(log.result(scenario.name(), design).disagreements()).isEmpty();
    }

    private static Scenario scenario(String name, int blocks) {
        return CAMPAIGN.catalogue().find(name).withBlocks(blocks);
    }
}

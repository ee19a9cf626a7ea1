package dev.hangover.scenarios.realkill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.RealDeaths;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.campaign.NodeCampaign;
import dev.hangover.scenarios.campaign.ProgressListener;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealKillsTest {
    private static final NodeCampaign CAMPAIGN =
            new NodeCampaign(HostDesigns.find(RealKillsTest.class.getClassLoader()));
    private static final Program PROGRAM = new Program("dev.hangover.scenarios.cli.Main", "node-process", List.of());

    @Test
    void realDeathsAtEveryWindowOfABlockAreAsSimulated() {
        try (RealKills kills = new RealKills(CAMPAIGN::design, PROGRAM)) {
            RealDeaths deaths = kills.kill(scenario("late-flush", 1), "ram-chain-sends", 2, ProgressListener.NONE);

            assertThat(deaths.disagreements()).isEmpty();
            assertThat(deaths.windows()).isEqualTo(3);
            assertThat(deaths.nested()).isEqualTo(6);
            assertThat(deaths.random()).isEqualTo(2);
        }
    }

    private static Scenario scenario(String name, int blocks) {
        return new Catalogue(CAMPAIGN.vocabulary()).find(name).withBlocks(blocks);
    }
}

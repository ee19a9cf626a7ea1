package dev.hangover.scenarios.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.replay.Replay;
import dev.hangover.scenarios.campaign.NodeCampaign;
import dev.hangover.scenarios.campaign.Trials;
import dev.hangover.scenarios.recorded.NodeSettingsFormat;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** A run that was drawn is named by what it did, and whoever has the name has the run. */
@AddLifecycleHook(WholeRuns.class)
class ReplayProperties {
    private static final NodeCampaign CAMPAIGN = new NodeCampaign(Trials.DESIGNS);

    @Property(tries = 9, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theNameOfARunMakesItAgain(@ForAll("cases") Case drawn) {
        Made made = drawn.made();
        String text = NodeSettingsFormat.RUNS.shortest(made.name());

        Replay replay = replay(text);

        assertThat(NodeSettingsFormat.RUNS.read(text).words())
                .as(made::story)
                .isEqualTo(made.name().words());
        assertThat(replay.outcome()).as(made::story).isEqualTo(made.outcome());
        assertThat(replay.sameAsRecorded()).as(made::story).isTrue();
        Statistics.label("converged").collect(made.converged());
        Statistics.label("converged").coverage(coverage -> coverage.check(false).count(count -> count > 0));
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theSameNameGivesTheSameBytes(@ForAll("cases") Case drawn) {
        Made made = drawn.made();
        String text = NodeSettingsFormat.RUNS.shortest(made.name());

        assertThat(replay(text).fullTrace())
                .as(made::story)
                .isEqualTo(replay(text).fullTrace());
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aReplayOfAReplayIsTheReplay(@ForAll("cases") Case drawn) {
        Made made = drawn.made();

        Replay once = replay(NodeSettingsFormat.RUNS.shortest(made.name()));
        Replay again = replay(once.file());

        assertThat(again.file()).as(made::story).isEqualTo(once.file());
        assertThat(again.outcome()).as(made::story).isEqualTo(once.outcome());
        assertThat(again.fullTrace()).as(made::story).isEqualTo(once.fullTrace());
        assertThat(NodeSettingsFormat.RUNS.shortest(NodeSettingsFormat.RUNS.read(once.file())))
                .as(made::story)
                .isEqualTo(NodeSettingsFormat.RUNS.shortest(made.name()));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(
                Cases.of(Cases.all(), 2, 2), Cases.of(Cases.failing(), 2, Cases.aDeath(), Cases.orders()));
    }

    private static Replay replay(String text) {
        return CAMPAIGN.replay(text, Optional.empty());
    }
}

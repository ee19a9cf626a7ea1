package dev.hangover.scenarios.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import java.util.List;
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

/** A drawn run is named by its decisions, and the name is enough to make the run again. */
@AddLifecycleHook(WholeRuns.class)
class ReplayProperties {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void whatIsWrittenOfARunSaysAllOfItsName(@ForAll("names") RunKey name) {
        assertThat(NodeSettingsFormat.RUNS.read(NodeSettingsFormat.RUNS.shortest(name)))
                .isEqualTo(name);
        assertThat(NodeSettingsFormat.RUNS.read(NodeSettingsFormat.RUNS.write(name, List.of("a comment"))))
                .isEqualTo(name);
    }

    @Property(tries = 9, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theNameOfARunMakesItAgain(@ForAll("cases") Case drawn) {
        Made made = drawn.madeAndKept();
        String text = NodeSettingsFormat.RUNS.shortest(made.name());

        Replay replay = made.explained(() -> replay(text));

        assertThat(NodeSettingsFormat.RUNS.read(text).words())
                .as(made::described)
                .isEqualTo(made.name().words());
        assertThat(replay.outcome()).as(made::described).isEqualTo(made.outcome());
        assertThat(replay.sameAsRecorded()).as(made::described).isTrue();
        if (made.isKept()) {
            // A run whose decisions are being recorded never ends early, as its replay may.
            List<String> replayed = replay.fullTrace().lines().toList();
            List<String> lines = made.trace().lines().limit(replayed.size()).toList();
            Made.requireSame(made.story(), lines, replayed);
        }
        Statistics.label("converged").collect(made.converged());
        Statistics.label("converged").coverage(coverage -> coverage.check(false).count(count -> count > 0));
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theSameNameGivesTheSameBytes(@ForAll("cases") Case drawn) {
        Made made = drawn.made();
        String text = NodeSettingsFormat.RUNS.shortest(made.name());

        Replay one = made.explained(() -> replay(text));
        Replay other = made.explained(() -> replay(text));

        requireSame(made, one.fullTrace(), other.fullTrace());
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aReplayOfAReplayIsTheReplay(@ForAll("cases") Case drawn) {
        Made made = drawn.made();

        Replay once = made.explained(() -> replay(NodeSettingsFormat.RUNS.shortest(made.name())));
        Replay again = made.explained(() -> replay(once.file()));

        assertThat(again.file()).as(made::described).isEqualTo(once.file());
        assertThat(again.outcome()).as(made::described).isEqualTo(once.outcome());
        requireSame(made, once.fullTrace(), again.fullTrace());
        assertThat(NodeSettingsFormat.RUNS.shortest(NodeSettingsFormat.RUNS.read(once.file())))
                .as(made::described)
                .isEqualTo(NodeSettingsFormat.RUNS.shortest(made.name()));
    }

    @Provide
    Arbitrary<RunKey> names() {
        return Names.ofRuns();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(
                Cases.of(Cases.all(), 2, 2), Cases.of(Cases.failing(), 2, Cases.aDeath(), Cases.orders()));
    }

    private static void requireSame(Made made, String expected, String actual) {
        Made.requireSame(made.story(), expected.lines().toList(), actual.lines().toList());
    }

    /** Has the campaign replay a run. */
    Replay replay(String text) {
        return CAMPAIGN.replay(text, Optional.empty());
    }
}

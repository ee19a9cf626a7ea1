package dev.hangover.scenarios.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.cases.FailureSearch;
import dev.hangover.harness.replay.Replay;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.reports.text.LaneTable;
import dev.hangover.scenarios.explore.NodeRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/incidents.md and the table in the README are what the program says; {@code hangover incidents --doc} writes the page. */
class IncidentPagesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String PAGES = text(ROOT.resolve("docs").resolve("incidents.md"));
    private static final NodeRuns CAMPAIGN = new NodeRuns(HostDesigns.find(IncidentPagesTest.class.getClassLoader()));
    private static final Incidents INCIDENTS = new Incidents(CAMPAIGN.subjects(), Engine.STANDARD);
    private static final Pattern RUN =
            Pattern.compile("```\n\\$ \\./hangover replay (\\S+)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("(?m)(^\\| .*\n)+");

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void runThatIsShownEndsAndReadsAsThePageSays(Flaw flaw) {
        String page = page(flaw);
        List<MatchResult> runs = RUN.matcher(page).results().toList();

        assertThat(page)
                .startsWith("## " + flaw.incident() + ": "
                        + CAMPAIGN.catalogue().find(flaw.incident()).title())
                .contains("Source: " + flaw.source(), "`" + flaw.word() + "` " + flaw.sentence());
        assertThat(runs).hasSize(1);
        Replay replay = CAMPAIGN.replay(runs.get(0).group(1), Optional.empty());
        assertThat(replay.sameAsRecorded()).isTrue();
        assertThat(LaneExcerpt.of(LaneTable.render(replay.trace())))
                .isEqualTo(runs.get(0).group(2));
    }

    @Test
    void readmeHasTheTableOfThePage() {
        String readme = text(ROOT.resolve("README.md"));
        String marked = readme.substring(readme.indexOf("<!-- incidents -->\n"), readme.indexOf("<!-- /incidents -->"));

        assertThat(rows(marked)).isEqualTo(rows(PAGES));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "hangover.incidents",
            matches = "full",
            disabledReason = "takes a minute: searches for all incidents")
    void pageIsWhatASearchFinds() {
        List<IncidentResult> results =
                INCIDENTS.ids().stream().map(INCIDENTS::investigate).toList();

        assertThat(IncidentPages.render(results, FailureSearch.MOST_DRAWN, IncidentPagesTest::lanes))
                .isEqualTo(PAGES);
    }

    private static String lanes(String token) {
        return LaneExcerpt.of(
                LaneTable.render(CAMPAIGN.replay(token, Optional.empty()).trace()));
    }

    private static String page(Flaw flaw) {
        int from = PAGES.indexOf("## " + flaw.incident() + ": ");
        assertThat(from).as("a page of " + flaw.incident()).isPositive();
        int to = PAGES.indexOf("\n## ", from);
        return PAGES.substring(from, to < 0 ? PAGES.length() : to + 1);
    }

    private static String rows(String text) {
        return ROWS.matcher(text).results().findFirst().orElseThrow().group();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

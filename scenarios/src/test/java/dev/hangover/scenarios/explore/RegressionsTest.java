package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.replay.Replay;
import dev.hangover.reports.text.LaneTable;
import dev.hangover.reports.text.OutcomeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded runs: each file is one that {@code hangover replay --save} wrote, or holds a token. Its outcome must recur.
 *
 * <p>{@code -Dhangover.token=TOKEN} replays one token and prints what {@code hangover replay} prints.
 */
class RegressionsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "regressions");

    private final NodeRuns campaign = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("files")
    void endsAsItWasRecorded(String file) throws IOException {
        Replay replay = campaign.replay(Files.readString(FOLDER.resolve(file)), Optional.empty());

        assertThat(replay.sameAsRecorded()).as(() -> story(replay)).isTrue();
    }

    @Test
    @EnabledIfSystemProperty(named = "hangover.token", matches = ".+", disabledReason = "no token was given")
    void theGivenTokenEndsAsItWasRecorded() {
        Replay replay = campaign.replay(System.getProperty("hangover.token"), Optional.empty());

        System.out.println(story(replay));
        assertThat(replay.sameAsRecorded()).isTrue();
    }

    private static String story(Replay replay) {
        return LaneTable.render(replay.trace()) + "\n" + String.join("\n", OutcomeText.lines(replay.outcome()))
                + replay.inevitability().map(lost -> "\n  " + lost.sentence()).orElse("");
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).isNotEmpty();
            return names.stream();
        }
    }
}

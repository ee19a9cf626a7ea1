package dev.hangover.scenarios.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.scenarios.cli.CommandLineRun;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The properties can fail: each is run over a bug that is planted for it. What is printed then fits on a screen, names the seed, and
 * its commands make the runs again.
 */
class PropertiesFindBugsTest {
    private static final int ROWS = 40;
    private static final int COLUMNS = 80;
    private static final Pattern COMMAND = Pattern.compile("\\./hangover (replay \\S+)$", Pattern.MULTILINE);

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("plants")
    void aPlantedBugIsFoundAndItsCommandReproduces(String suite, String property, Class<?> planted) {
        PropertyRun run = PropertyRun.of(planted, property);

        assertThat(run.thrown()).as(run.report()).isPresent();
        String message = run.thrown().orElseThrow().getMessage();
        assertThat(message).endsWith("the same values again in an IDE: @Property(seed = \"42\")");
        assertThat(rows(run.sample())).as(run.report()).isBetween(1, ROWS);
        List<String> commands =
                COMMAND.matcher(message).results().map(found -> found.group(1)).toList();
        assertThat(commands).as(message).isNotEmpty();
        for (String command : commands) {
            CommandLineRun replay = CommandLineRun.of(command.split(" "));
            assertThat(replay.err()).isEmpty();
            assertThat(replay.out()).endsWith("This is the recorded outcome.\n");
            assertThat(replay.status()).isZero();
        }
    }

    @Test
    void aKindOfFaultThatIsNotDrawnIsMissed() {
        PropertyRun run = PropertyRun.of(PlantedSuites.DrawsTooLittle.class, "everyDesignThatShouldConvergeDoes");

        assertThat(run.thrown()).as(run.report()).isPresent();
        assertThat(run.thrown().orElseThrow()).hasMessageContaining("Count of 0 for [POWER_LOSS]");
    }

    @Test
    void aSecondDeathThatIsNotDrawnIsMissed() {
        PropertyRun run = PropertyRun.of(
                PlantedSuites.DrawsTooLittle.class, "everyDesignThatShouldConvergeDoesWhenItDiesAgainInTheSameBlock");

        assertThat(run.thrown()).as(run.report()).isPresent();
        assertThat(run.thrown().orElseThrow()).hasMessageContaining("Count of 0 for [\"before-sql\"]");
    }

    static Stream<Arguments> plants() {
        return Stream.of(
                plant(PlantedSuites.CrankCommits.class, "everyDesignThatShouldConvergeDoes"),
                plant(
                        PlantedSuites.ReplayConsumesSends.class,
                        "everyDesignThatShouldConvergeDoesWhenItDiesAgainInTheSameBlock"),
                plant(PlantedSuites.OrderIsLost.class, "theNameOfARunMakesItAgain"),
                plant(PlantedSuites.TraceLacksAnEvent.class, "theSameNameGivesTheSameBytes"),
                plant(PlantedSuites.TraceLacksAnEvent.class, "aReplayOfAReplayIsTheReplay"),
                plant(PlantedSuites.FilesForget.class, "everyStoreAgreesWithMemory"),
                plant(PlantedSuites.ShrunkToNothing.class, "aShrunkFailureFailsAlike"),
                plant(PlantedSuites.ExploresTooLittle.class, "explorationFindsWhatSamplingFinds"));
    }

    /** How many rows of a screen these lines take. */
    private static int rows(List<String> lines) {
        return lines.stream()
                .mapToInt(line -> (line.length() + COLUMNS - 1) / COLUMNS)
                .sum();
    }

    private static Arguments plant(Class<?> planted, String property) {
        return arguments(planted.getSimpleName(), property, planted);
    }
}

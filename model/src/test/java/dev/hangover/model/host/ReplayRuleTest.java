package dev.hangover.model.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.model.Deviation;
import dev.hangover.model.incidents.variant.StepVariants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayRuleTest {
    /** Height 0 is genesis. */
    @ParameterizedTest(name = "block {0} on a swing-store at {1} that can repeat {2}: {3}", quoteTextArguments = false)
    @CsvSource({
        "0, 0, 1, EXECUTE",
        "1, 0, 1, EXECUTE",
        "2, 0, 1, REFUSE",
        "0, 1, 1, REPEAT",
        "1, 1, 1, REPEAT",
        "2, 1, 1, EXECUTE",
        "3, 1, 1, REFUSE",
        "0, 2, 1, REFUSE",
        "1, 2, 1, REFUSE",
        "2, 2, 1, REPEAT",
        "3, 2, 1, EXECUTE",
        "4, 2, 1, REFUSE",
        "0, 2, 2, REPEAT",
        "1, 3, 2, REFUSE",
        "2, 3, 2, REPEAT",
        "3, 3, 2, REPEAT",
        "4, 3, 2, EXECUTE",
        "5, 3, 2, REFUSE"
    })
    void executesTheNextBlockRepeatsTheLastOnesAndRefusesAllOthers(
            long height, long saved, int repeatable, String decision) {
        assertThat(word(ReplayRule.STANDARD, height, saved, repeatable)).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 0 | 1 | the swing-store is empty, but cosmos executes block 7",
                "9 | 7 | 1 | cosmos executes block 9, but the swing-store is at 7: it can execute the next one or repeat the last",
                "4 | 7 | 3 | cosmos executes block 4, but the swing-store is at 7: it can execute the next one or repeat one of the"
                        + " last 3",
                "0 | 2 | 1 | cosmos executes block 1, but the swing-store is at 2: it can execute the next one or repeat the last"
            })
    void aRefusalSaysWhatDoesNotFit(long height, long saved, int repeatable, String sentence) {
        assertThat(ReplayRule.STANDARD.decide(height, saved, repeatable)).isEqualTo(new ReplayRule.Refuse(sentence));
    }

    /** Of the wrong rules: where they decide otherwise, and nowhere else. */
    @ParameterizedTest
    @CsvSource({"true, '0/1/1 REFUSE, 0/2/1 REFUSE, 0/2/2 REFUSE'", "false, '2/0/1 EXECUTE, 2/0/2 EXECUTE'"})
    void aWrongRuleDiffersFromItWhereItsIncidentSays(boolean literalGenesis, String differences) {
        List<String> applied = new ArrayList<>();
        Deviation planted = Deviation.planted(() -> applied.add("applied"));
        ReplayRule wrong = literalGenesis
                ? new StepVariants.LiteralGenesis(planted).replayRule()
                : new StepVariants.EmptyStoreExecutes(planted).replayRule();

        List<String> found = new ArrayList<>();
        for (long height = 0; height <= 2; height++) {
            for (long saved = 0; saved <= 2; saved++) {
                for (int repeatable = 1; repeatable <= 2; repeatable++) {
                    int before = applied.size();
                    String decision = word(wrong, height, saved, repeatable);
                    if (!wrong.decide(height, saved, repeatable)
                            .equals(ReplayRule.STANDARD.decide(height, saved, repeatable))) {
                        assertThat(applied).hasSizeGreaterThan(before);
                        found.add(height + "/" + saved + "/" + repeatable + " " + decision);
                    }
                }
            }
        }

        assertThat(String.join(", ", found)).isEqualTo(differences);
    }

    private static String word(ReplayRule rule, long height, long saved, int repeatable) {
        ReplayRule.Decision decision = rule.decide(height, saved, repeatable);
        return decision instanceof ReplayRule.Refuse ? "REFUSE" : decision.toString();
    }
}

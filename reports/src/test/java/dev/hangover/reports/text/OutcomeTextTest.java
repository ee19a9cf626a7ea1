package dev.hangover.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTextTest {
    @Test
    void divergenceShowsExpectedAboveActual() {
        Difference difference =
                new Difference("iavl:bank", 3, "balance/alice", Optional.of("12 ubld"), Optional.empty());

        assertThat(OutcomeText.lines(new Outcome.Diverged("lost-effect", "a send was lost", difference)))
                .containsExactly(
                        "diverged (lost-effect): a send was lost",
                        "  first difference: iavl:bank at height 3, balance/alice",
                        "    expected: 12 ubld",
                        "    actual:   (nothing)");
    }

    @Test
    void outcomeWithoutDifferenceIsItsSentence() {
        assertThat(OutcomeText.lines(new Outcome.Converged())).containsExactly("converged with the reference run");
    }

    @Test
    void sentenceOfSeveralLinesBecomesOne() {
        assertThat(OutcomeText.lines(new Outcome.Broke(2, "oops\n\tat Line")))
                .containsExactly("broke after height 2: oops  at Line");
    }
}

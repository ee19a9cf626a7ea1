package dev.hangover.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
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
    void listsAreToldByTheirElementsThatDiffer() {
        Difference difference = new Difference("sql", 3, "host.chainSends", Optional.of("[1, 2]"), Optional.of("[1]"));

        assertThat(OutcomeText.lines(new Outcome.Latent(difference)))
                .containsExactly(
                        "agrees with the reference run on consensus content, but not on sql at height 3,"
                                + " host.chainSends: 2 expected, 1 found; missing #2 2",
                        "  first difference: sql at height 3, host.chainSends",
                        "    2 expected, 1 found; missing #2 2");
    }

    @Test
    void aRemarkIsToldLikeADivergence() {
        Difference difference =
                new Difference("effects", 3, "send", Optional.of("send: a"), Optional.of("send: b"), Optional.empty());

        assertThat(OutcomeText.lines(new Remark("lost-effect", "a send was lost", 3, difference), "height"))
                .containsExactly(
                        "remark (lost-effect): a send was lost",
                        "  first difference: effects at height 3, send",
                        "    expected: send: a",
                        "    actual:   send: b");
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

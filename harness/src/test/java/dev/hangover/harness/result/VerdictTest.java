package dev.hangover.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void aWordIsReadAsItIsWritten() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(Verdict.parse(verdict.word())).isEqualTo(verdict);
        }
        assertThatThrownBy(() -> Verdict.parse("Diverged"))
                .hasMessage(
                        "no such verdict: 'Diverged'" + " (one of converged, refused, latent, stuck, diverged, broke)");
    }

    @Test
    void aTallyKnowsItsWorst() {
        Tally tally =
                Tally.none().plus(Verdict.CONVERGED).plus(Verdict.DIVERGED).plus(Verdict.LATENT);

        assertThat(tally.worst()).isEqualTo(Verdict.DIVERGED);
        assertThat(tally.count(Verdict.BROKE)).isZero();
        assertThat(tally).hasToString("1 converged, 1 latent, 1 diverged");
        assertThat(Tally.none().worst()).isEqualTo(Verdict.CONVERGED);
    }
}

package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectLedgerTest {
    private final EffectLedger ledger = new EffectLedger();

    @Test
    void aSecondCommitOfASectionAddsToTheFirst() {
        take("a");
        ledger.committed(1);
        take("b");
        ledger.committed(1);

        assertThat(ledger.of(1).orElseThrow()).isEqualTo(new SectionEffects(List.of(effect("a"), effect("b")), true));
    }

    @Test
    void whatIsNotCommittedNeverHappened() {
        take("a");
        ledger.lifeEnded();
        ledger.lifeBegins(0);
        take("b");
        ledger.committed(1);

        assertThat(ledger.of(1).orElseThrow().effects()).containsExactly(effect("b"));
        assertThat(ledger.of(2)).isEmpty();
    }

    @Test
    void aSectionThatAnEarlierLifeCommittedInPartIsNotWhole() {
        ledger.lifeBegins(1);
        take("b");
        ledger.committed(1);
        take("c");
        ledger.committed(2);

        assertThat(ledger.of(1).orElseThrow().whole()).isFalse();
        assertThat(ledger.of(2).orElseThrow().whole()).isTrue();
    }

    @Test
    void theRestOfASectionIsComparedWithItsEnd() {
        SectionEffects whole = new SectionEffects(List.of(effect("a"), effect("b"), effect("c")), true);
        SectionEffects rest = new SectionEffects(List.of(effect("c")), false);
        SectionEffects more = new SectionEffects(List.of(effect("b"), effect("c")), false);

        assertThat(whole.comparableWith(rest)).isEqualTo(rest.comparableWith(whole));
        assertThat(rest.comparableWith(more)).isEqualTo(more.comparableWith(rest));
        assertThat(whole.comparableWith(whole)).isEqualTo(whole.effects());
    }

    @Test
    void aRestThatIsLongerThanTheWholeIsNotCutShort() {
        SectionEffects whole = new SectionEffects(List.of(effect("a")), true);
        SectionEffects rest = new SectionEffects(List.of(effect("a"), effect("a")), false);

        assertThat(whole.comparableWith(rest)).hasSize(1);
        assertThat(rest.comparableWith(whole)).hasSize(2);
    }

    private void take(String action) {
        ledger.took(effect(action));
    }

    private static Effect effect(String action) {
        return new Effect("mail", action, "");
    }
}

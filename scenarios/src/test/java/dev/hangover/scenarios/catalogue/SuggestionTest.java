package dev.hangover.scenarios.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("guarded", "embargo", "ram-chain-sends");

    @Test
    void theNearestKnownWordIsMeant() {
        assertThat(Suggestion.of("garded", KNOWN)).contains("guarded");
        assertThat(Suggestion.of("ram-chainsends", KNOWN)).contains("ram-chain-sends");
        assertThat(Suggestion.question("guarded ", KNOWN)).isEqualTo(", did you mean 'guarded'?");
    }

    @Test
    void aWordThatIsFarFromAllIsMeantToBeNone() {
        assertThat(Suggestion.of("no-interlock", KNOWN)).isEqualTo(Optional.empty());
        assertThat(Suggestion.question("", KNOWN)).isEmpty();
    }
}

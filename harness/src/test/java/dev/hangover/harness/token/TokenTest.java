package dev.hangover.harness.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.fault.FaultSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @Test
    void isReadAsItIsWritten() {
        Token token = new Token(words("scenario", "two.stores", "seed", "2a", "empty", ""));

        assertThat(Token.parse(token.toString())).isEqualTo(token);
        assertThat(token.toString()).matches("hg1~scenario\\.two\\.stores~seed\\.2a~empty\\.~[0-9a-f]{8}");
        assertThat(token.get("scenario")).isEqualTo("two.stores");
    }

    @Test
    void everyCharacterCounts() {
        String text = new Token(words("seed", "2a", "blocks", "3")).toString();
        for (int i = 0; i < text.length(); i++) {
            String mistyped = text.substring(0, i) + (text.charAt(i) == 'x' ? 'y' : 'x') + text.substring(i + 1);
            assertThatThrownBy(() -> Token.parse(mistyped)).isInstanceOf(IllegalArgumentException.class);
            String cutShort = text.substring(0, i);
            assertThatThrownBy(() -> Token.parse(cutShort)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hg2~a.b~00000000", "nonsense"})
    void whatIsNoTokenIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> Token.parse(text))
                .hasMessage("not a token of this version: it does not begin with hg1~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hg1", "hg1~", "hg1~seed.2a", "hg1~seed.2a~00000000"})
    void aWrongChecksumIsSaidToBeWrong(String text) {
        assertThatThrownBy(() -> Token.parse(text))
                .hasMessage("the checksum of the token does not fit: it was cut short or mistyped");
    }

    @Test
    void aMissingWordIsNamed() {
        assertThatThrownBy(() -> new Token(words("seed", "2a")).get("design"))
                .hasMessage("the token does not say 'design'");
    }

    @Test
    void whatNeedsQuotingOrIsTooLongIsRefused() {
        assertThatThrownBy(() -> new Token(words("seed", "a b")))
                .hasMessage("cannot be written in a token: seed = 'a b'");
        assertThatThrownBy(() -> new Token(words("Seed", "a"))).hasMessageStartingWith("cannot be written");
        assertThatThrownBy(() -> new Token(words("seed", "a~b"))).hasMessageStartingWith("cannot be written");
        assertThatThrownBy(() -> new Token(words("seed", "a".repeat(300))))
                .hasMessage("a token of 318 characters; at most 300");
        assertThat(new Token(words("seed", "a".repeat(282))).toString()).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "1/orders.commit.after#3",
                "2/log.write!no-space",
                "1/a.b#2!log-1.orders-2+1/a.b",
                "3/restart"
            })
    void coordinatesOfAnySubjectCanBeWrittenInAToken(String text) {
        FaultSequence coordinates = FaultSequence.parse(text, new TreeMap<>());
        Token token = new Token(words("at", TokenFaults.write(coordinates)));

        assertThat(TokenFaults.read(Token.parse(token.toString()).get("at"))).isEqualTo(coordinates);
    }

    private static Map<String, String> words(String... keysAndValues) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            words.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return words;
    }
}

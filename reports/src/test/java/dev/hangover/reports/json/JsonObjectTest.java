package dev.hangover.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    @Test
    void membersStandInTheOrderInWhichTheyWerePut() {
        JsonObject object = new JsonObject()
                .put("text", "a \"b\"\n")
                .put("count", 3)
                .put("large", 1L << 62)
                .put("share", 0.25)
                .put("yes", true)
                .put("within", new JsonObject().put("a", 1))
                .put("all", List.of("x", new JsonObject()))
                .put("by", Map.of("k", 1L));

        assertThat(object)
                .hasToString("{\"text\":\"a \\\"b\\\"\\n\",\"count\":3,\"large\":4611686018427387904,"
                        + "\"share\":0.25,\"yes\":true,\"within\":{\"a\":1},\"all\":[\"x\",{}],\"by\":{\"k\":1}}");
    }

    @Test
    void whatIsAbsentIsNull() {
        JsonObject object = new JsonObject()
                .put("text", Optional.empty())
                .put("number", OptionalLong.empty())
                .put("there", Optional.of("x"))
                .put("counted", OptionalLong.of(2));

        assertThat(object).hasToString("{\"text\":null,\"number\":null,\"there\":\"x\",\"counted\":2}");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> new JsonObject().put("a", new StringBuilder("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no JSON value: b");
    }
}

package dev.hangover.model.swingstore.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest(quoteTextArguments = false)
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":1,\"a\":[true,false,null,{\"x\":\"\"}]}",
                "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u007f\u2028\u00e9\ud83d\ude00\"",
                "\"\\ud800\\udc00x\"",
                "[0,-1,1.5,0.000001,1e-7,1.25e-9,123456789012345680000,1e+21,-1.5e+300]"
            })
    void whatJavaScriptWroteComesOutAsItWas(String text) {
        String expected = text.equals("\"\\ud800\\udc00x\"") ? "\"\ud800\udc00x\"" : text;
        assertThat(JsonText.stringify(ExactJson.read(text, ErrorCode.BAD_METADATA, "it")))
                .isEqualTo(expected);
    }

    @Test
    void loneSurrogatesAreEscaped() {
        StringBuilder text = new StringBuilder();
        JsonText.appendString(text, "a\ud800b\udc00");
        assertThat(text).hasToString("\"a\\ud800b\\udc00\"");
    }

    @Test
    void whatIsNotJsonIsNamed() {
        assertThatThrownBy(() -> ExactJson.read("{\"a\":", ErrorCode.BAD_METADATA, "the record of 'x'"))
                .isInstanceOf(SwingStoreException.class)
                .hasMessageStartingWith("the record of 'x' is not JSON");
    }
}

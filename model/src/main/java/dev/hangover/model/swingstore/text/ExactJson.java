package dev.hangover.model.swingstore.text;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON so that {@link JsonText} can write it again: member order and decimal digits are kept. */
public final class ExactJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ExactJson() {}

    /**
     * Reads one value.
     *
     * @param what what is read, for the message
     * @throws SwingStoreException with this code when it is not JSON
     */
    public static JsonNode read(String text, ErrorCode code, String what) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new SwingStoreException(code, what + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws SwingStoreException {@code bad-metadata} when a member of a record does not fit */
    public static void requireMember(boolean fits, String key, String member) {
        if (!fits) {
            throw new SwingStoreException(
                    ErrorCode.BAD_METADATA,
                    "the record of '" + key + "' lacks '" + member + "', or it is of the wrong type");
        }
    }
}

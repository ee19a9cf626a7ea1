package dev.hangover.model.swingstore.text;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * Compact JSON exactly as JavaScript's {@code JSON.stringify} writes it: hashes are taken over this text.
 *
 * <p>Numbers are written from their decimal digits, so a text that JavaScript wrote comes out as it was.
 */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";
    // From these decimal exponents on JavaScript writes 1e21 and 1e-7.
    private static final int LARGEST_PLAIN_EXPONENT = 20;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private JsonText() {}

    /** A value as text, members in their given order. */
    public static String stringify(JsonNode value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /** Adds a string with quotes. */
    public static void appendString(StringBuilder text, String string) {
        text.append('"');
        int plain = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                continue;
            }
            text.append(string, plain, i);
            plain = i + 1;
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < ' ' || isLone(string, i)) {
                        appendEscape(text, c);
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append(string, plain, string.length()).append('"');
    }

    private static boolean isLone(String string, int at) {
        char c = string.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == string.length() || !Character.isLowSurrogate(string.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(string.charAt(at - 1)));
    }

    private static void appendEscape(StringBuilder text, char c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(c >> shift & 0xF));
        }
    }

    private static void append(StringBuilder text, JsonNode value) {
        if (value.isString()) {
            appendString(text, value.stringValue());
        } else if (value.isObject()) {
            char separator = '{';
            for (var member : value.properties()) {
                appendString(text.append(separator), member.getKey());
                append(text.append(':'), member.getValue());
                separator = ',';
            }
            text.append(separator == '{' ? "{}" : "}");
        } else if (value.isArray()) {
            char separator = '[';
            for (JsonNode element : value) {
                append(text.append(separator), element);
                separator = ',';
            }
            text.append(separator == '[' ? "[]" : "]");
        } else if (value.isNumber()) {
            text.append(number(value.decimalValue()));
        } else {
            text.append(value);
        }
    }

    private static String number(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent <= LARGEST_PLAIN_EXPONENT && exponent >= SMALLEST_PLAIN_EXPONENT) {
            return digits.toPlainString();
        }
        String unscaled = digits.unscaledValue().abs().toString();
        return (value.signum() < 0 ? "-" : "")
                + unscaled.charAt(0)
                + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }
}

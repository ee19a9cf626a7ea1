package dev.hangover.model.swingstore.transcript;

import dev.hangover.model.swingstore.text.SqlText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The artifact of a span: its items as UTF-8, each followed by a newline. */
public final class SpanBytes {
    private static final String BEYOND_JAVA_WHITESPACE = "\u00A0\u2007\u202F\uFEFF";
    private static final String CONTROLS_TRIMMED = "\t\n\u000B\f\r";

    private SpanBytes() {}

    /** Writes items. */
    public static byte[] write(List<String> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String item : items) {
            bytes.writeBytes(SqlText.utf8(item));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /**
     * Reads lines; one without a newline at the end counts too. Whitespace at the end of each is removed, so items that
     * end in it do not survive an export (@agoric/swing-store 0.10.0).
     */
    public static List<String> read(byte[] bytes) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            boolean atEnd = i == bytes.length;
            if (atEnd ? from < i : bytes[i] == '\n') {
                items.add(trimEnd(new String(bytes, from, i - from, StandardCharsets.UTF_8)));
                from = i + 1;
            }
        }
        return items;
    }

    private static String trimEnd(String line) {
        int end = line.length();
        while (end > 0 && isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    // As JavaScript's trimEnd: U+001C to U+001F are whitespace in Java alone.
    private static boolean isWhitespace(char c) {
        return c < ' '
                ? CONTROLS_TRIMMED.indexOf(c) >= 0
                : Character.isWhitespace(c) || BEYOND_JAVA_WHITESPACE.indexOf(c) >= 0;
    }
}

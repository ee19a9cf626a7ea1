package dev.hangover.model.swingstore.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts as the real package stores and hashes them. They differ from Java's UTF-8 only in lone surrogates: better-sqlite3
 * stores one as the three bytes of its code point, which read back as three replacement characters, while node hashes it
 * as a single replacement character (conformance vector {@code odd-strings}).
 */
public final class SqlText {
    private static final char REPLACEMENT = '\uFFFD';

    private SqlText() {}

    /** Whether the text contains a lone surrogate. */
    public static boolean isOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** The bytes that go into a hash or an artifact. */
    public static byte[] utf8(String text) {
        return (isOdd(text) ? wellFormed(text) : text).getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes that go into a table. */
    public static byte[] stored(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                bytes[size++] = (byte) (0xE0 | codePoint >> 12);
                bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
                bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
            } else {
                byte[] one = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(one, 0, bytes, size, one.length);
                size += one.length;
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    /** Reads stored bytes: Java makes one replacement character of a stored surrogate, the real package three. */
    public static String read(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int from = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xED && (bytes[i + 1] & 0xE0) == 0xA0 && (bytes[i + 2] & 0xC0) == 0x80) {
                text.append(new String(bytes, from, i - from, StandardCharsets.UTF_8))
                        .append(REPLACEMENT)
                        .append(REPLACEMENT)
                        .append(REPLACEMENT);
                i += 2;
                from = i + 1;
            }
        }
        return text.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether a text as the driver read it may have been a surrogate, so that its bytes must be looked at. */
    public static boolean isSuspect(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    private static String wellFormed(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}

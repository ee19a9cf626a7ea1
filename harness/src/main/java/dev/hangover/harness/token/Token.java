package dev.hangover.harness.token;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names a run: {@code hg1~KEY.VALUE~KEY.VALUE~...~CHECKSUM}. Needs no quoting in a shell or a file name.
 *
 * @param words what it says, by key, in the order in which it is written
 */
public record Token(Map<String, String> words) {
    /** Longest written form. What is longer belongs into a file. */
    public static final int MAX_LENGTH = 300;

    private static final String VERSION = "hg1";
    private static final String SEPARATOR = "~";
    private static final Pattern KEY = Pattern.compile("[a-z]+");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._+-]*");

    /**
     * Keeps a copy, in the order given.
     *
     * @throws IllegalArgumentException when a key or value cannot be written, or all of it would be too long
     */
    public Token {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        words.forEach((key, value) -> {
            if (!KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("cannot be written in a token: " + key + " = '" + value + "'");
            }
        });
        int length = write(words).length();
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException("a token of " + length + " characters; at most " + MAX_LENGTH);
        }
    }

    /** Whether a token that says this is short enough. */
    public static boolean fits(Map<String, String> words) {
        return write(words).length() <= MAX_LENGTH;
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Token parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (!parts[0].equals(VERSION)) {
            throw new IllegalArgumentException(
                    "not a token of this version: it does not begin with " + VERSION + SEPARATOR);
        }
        int end = text.lastIndexOf(SEPARATOR);
        if (parts.length < 3 || !text.substring(end + 1).equals(checksum(text.substring(0, end)))) {
            throw new IllegalArgumentException("the checksum of the token does not fit: it was cut short or mistyped");
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 1; i < parts.length - 1; i++) {
            int dot = parts[i].indexOf('.');
            if (dot < 0 || words.put(parts[i].substring(0, dot), parts[i].substring(dot + 1)) != null) {
                throw new IllegalArgumentException("not a word of a token: '" + parts[i] + "'");
            }
        }
        return new Token(words);
    }

    /**
     * The value of a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String get(String key) {
        String value = words.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the token does not say '" + key + "'");
        }
        return value;
    }

    @Override
    public String toString() {
        return write(words);
    }

    private static String write(Map<String, String> words) {
        StringBuilder text = new StringBuilder(VERSION);
        words.forEach(
                (key, value) -> text.append(SEPARATOR).append(key).append('.').append(value));
        return text + SEPARATOR + checksum(text.toString());
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}

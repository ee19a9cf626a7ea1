package dev.hangover.model.workload;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One transaction of a block.
 *
 * @param kind what it asks for
 * @param words who and how much, as the kind wants it
 */
public record Tx(ActionKind kind, List<String> words) {
    private static final List<String> NUMBERS =
            List.of("amount", "by", "times", "delay", "number", "ack", "weight", "limit");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]+");

    /** @throws IllegalArgumentException when the number of words, or one of them, does not fit the kind */
    public Tx {
        Objects.requireNonNull(kind);
        words = List.copyOf(words);
        if (words.size() != kind.parameters().size()) {
            throw new IllegalArgumentException(kind.word() + " takes " + kind.parameters() + ", not " + words);
        }
        for (int i = 0; i < words.size(); i++) {
            String parameter = kind.parameters().get(i);
            boolean number = NUMBERS.contains(parameter);
            if (!(number ? NUMBER : WORD).matcher(words.get(i)).matches()) {
                throw new IllegalArgumentException(kind.word() + ": '" + words.get(i) + "' cannot be the " + parameter
                        + (number ? " (up to 9 digits)" : " (letters, digits and '-')"));
            }
        }
    }

    /** Reads the written form. */
    public static Tx parse(String text) {
        List<String> parts = List.of(text.split(" "));
        return new Tx(ActionKind.parse(parts.get(0)), parts.subList(1, parts.size()));
    }

    /** The kind and the words, separated by blanks. */
    @Override
    public String toString() {
        return words.isEmpty() ? kind.word() : kind.word() + " " + String.join(" ", words);
    }
}

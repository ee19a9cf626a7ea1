package dev.hangover.model.workload;

import java.util.List;
import java.util.Objects;

/**
 * One transaction of a block.
 *
 * @param kind what it asks for
 * @param words who and how much, as the kind wants it
 */
public record Tx(ActionKind kind, List<String> words) {
    /** @throws IllegalArgumentException when the number of words does not fit the kind */
    public Tx {
        Objects.requireNonNull(kind);
        words = List.copyOf(words);
        if (words.size() != kind.parameters().size()) {
            throw new IllegalArgumentException(kind.word() + " takes " + kind.parameters() + ", not " + words);
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

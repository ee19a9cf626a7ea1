package dev.hangover.scenarios.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that a mistyped one was meant to be. */
public final class Suggestion {
    private static final int LETTERS_FOR_ONE_MISTAKE = 3;

    private Suggestion() {}

    /** The nearest known word, if it is near: one letter in three may be wrong. */
    public static Optional<String> of(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / LETTERS_FOR_ONE_MISTAKE);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        return known.stream()
                .filter(other -> distance.apply(word, other) >= 0)
                .min(Comparator.comparingInt(other -> distance.apply(word, other)));
    }

    /** The same as a question in a message, a blank before it; empty when no word is near. */
    public static String question(String word, Collection<String> known) {
        return of(word, known).map(near -> ", did you mean '" + near + "'?").orElse("");
    }
}

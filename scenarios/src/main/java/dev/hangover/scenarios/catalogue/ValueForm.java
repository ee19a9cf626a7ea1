package dev.hangover.scenarios.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of an option or the word of a transaction may be. */
public sealed interface ValueForm {
    /** What is wrong with a text that is not quoted in the file, with what is allowed; empty when nothing is. */
    Optional<String> problem(String text);

    /** Any text or number. */
    static ValueForm anything() {
        return new Matching(Pattern.compile(".*", Pattern.DOTALL), "text or a number");
    }

    /** {@code true} or {@code false}, and no other word for it. */
    record Flag() implements ValueForm {
        @Override
        public Optional<String> problem(String text) {
            return text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of("is not true or false");
        }
    }

    /** A whole number in a range. */
    record Number(Limits.Range range) implements ValueForm {
        @Override
        public Optional<String> problem(String text) {
            return text.matches("[0-9]{1,9}") && range.contains(Long.parseLong(text))
                    ? Optional.empty()
                    : Optional.of("is not a whole number from " + range);
        }
    }

    /** One of some words. */
    record OneOf(List<String> words) implements ValueForm {
        /** Keeps a copy. */
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> problem(String text) {
            return among(words, text, "");
        }
    }

    /**
     * A text of a certain kind.
     *
     * @param pattern of all of it
     * @param meaning what that is, for messages
     */
    record Matching(Pattern pattern, String meaning) implements ValueForm {
        @Override
        public Optional<String> problem(String text) {
            return pattern.matcher(text).matches() ? Optional.empty() : Optional.of("is not " + meaning);
        }
    }

    /**
     * A name that other transactions give.
     *
     * @param always names that need no other transaction
     * @param giver the kind of action that gives names
     */
    record Given(List<String> always, String giver) implements ValueForm {
        /** Keeps a copy. */
        public Given {
            always = List.copyOf(always);
        }

        @Override
        public Optional<String> problem(String text) {
            return among(always, text, ", or a name that a transaction '" + giver + "' gives");
        }
    }

    private static Optional<String> among(Collection<String> words, String text, String more) {
        return words.contains(text)
                ? Optional.empty()
                : Optional.of("is not known here (one of " + String.join(", ", words) + more + ")");
    }
}

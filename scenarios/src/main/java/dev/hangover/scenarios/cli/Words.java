package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.scenarios.catalogue.EnumWords;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Suggestion;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/** Checks option values that must be one of a list of words. */
final class Words {
    private Words() {}

    /** @throws BadInput that lists the words, when it is none of them */
    static void require(String option, String word, Collection<String> known) {
        if (!known.contains(word)) {
            throw new BadInput(option + ": '" + word + "' is not known" + Suggestion.question(word, known) + " (one of "
                    + String.join(", ", known) + ")");
        }
    }

    /**
     * What is named is named once: a second time would be counted twice.
     *
     * @param option for the message; empty for none
     * @throws BadInput naming the first that comes again
     */
    static void requireDifferent(String option, Collection<String> names) {
        TreeSet<String> seen = new TreeSet<>();
        for (String name : names) {
            if (!seen.add(identity(name))) {
                throw new BadInput(
                        (option.isEmpty() ? "" : option + ": ") + "'" + name + "' is named twice (name it once)");
            }
        }
    }

    /** The file that a name means, if there is one. */
    private static String identity(String name) {
        try {
            return Path.of(name).toRealPath().toString();
        } catch (IOException | InvalidPathException e) {
            return name;
        }
    }

    /**
     * The constant that a word means.
     *
     * @param word null for the usual one
     * @throws BadInput that lists the words, when it is none of them
     */
    static <E extends Enum<E>> E parse(String option, String word, E usual) {
        E[] known = usual.getDeclaringClass().getEnumConstants();
        if (word != null) {
            require(option, word, EnumWords.of(known));
        }
        return EnumWords.parse(word, known).orElse(usual);
    }

    /**
     * The seed that a text means.
     *
     * @param text null for the usual one
     * @throws BadInput when it is none
     */
    static long seed(String option, String text, long usual) {
        return text == null
                ? usual
                : Limits.seed(text)
                        .orElseThrow(
                                () -> new BadInput(option + ": '" + text + "' is not a seed (1 to 16 hex digits)"));
    }
}

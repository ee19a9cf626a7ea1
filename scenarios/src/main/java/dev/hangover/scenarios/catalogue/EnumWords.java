package dev.hangover.scenarios.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of enum constants in scenario files and on the command line: lower-case, joined with hyphens. */
public final class EnumWords {
    private EnumWords() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of constants, in their order. */
    public static List<String> of(Enum<?>[] constants) {
        return Arrays.stream(constants).map(EnumWords::of).toList();
    }

    /** The constant with this word. */
    public static <E extends Enum<E>> Optional<E> parse(String word, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}

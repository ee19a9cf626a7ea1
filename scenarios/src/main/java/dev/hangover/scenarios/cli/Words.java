package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.input.BadInput;
import java.util.Collection;

/** What options may say, when it is not any text or number. */
final class Words {
    private Words() {}

    /** @throws BadInput that lists the words, when it is none of them */
    static void require(String option, String word, Collection<String> known) {
        if (!known.contains(word)) {
            throw new BadInput(option + ": '" + word + "' is not known (one of " + String.join(", ", known) + ")");
        }
    }

    /**
     * A seed.
     *
     * @throws BadInput when it is none
     */
    static long seed(String option, String text) {
        if (!text.matches("[0-9a-fA-F]{1,16}")) {
            throw new BadInput(option + ": '" + text + "' is not a seed (1 to 16 hex digits)");
        }
        return Long.parseUnsignedLong(text, 16);
    }
}

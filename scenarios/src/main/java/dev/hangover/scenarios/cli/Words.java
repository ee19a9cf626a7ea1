package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.input.BadInput;
import java.util.Collection;

/** Words that the user must choose from a list. */
final class Words {
    private Words() {}

    /** @throws BadInput that lists the words, when it is none of them */
    static void require(String option, String word, Collection<String> known) {
        if (!known.contains(word)) {
            throw new BadInput(option + ": '" + word + "' is not known (one of " + String.join(", ", known) + ")");
        }
    }
}

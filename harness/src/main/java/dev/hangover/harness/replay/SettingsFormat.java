package dev.hangover.harness.replay;

import java.util.List;
import java.util.Optional;

/** The format of a case's settings in tokens and run files. */
public interface SettingsFormat {
    /** The name of the subject, lower-case words joined with {@code -}. */
    String name();

    /**
     * The keys of its settings, in the order in which a token names them. {@link RunKey#SUBJECT} is one of them, unless the
     * subject is the first that a program knows.
     */
    List<String> keys();

    /** The keys of settings that are written out at length; a token names them last. */
    default List<String> scriptKeys() {
        return List.of();
    }

    /**
     * Finds out whether the settings that a token or a file names are possible.
     *
     * @return the key of the first that is not, and what is wrong with it
     */
    Optional<Problem> problem(RunKey key);

    /** The value of a setting in place of letters that a token can carry, as people write it. */
    default String readable(String key, String value) {
        return value;
    }

    /** The value of a setting that people wrote, in letters that a token can carry. */
    default String inToken(String key, String value) {
        return value;
    }

    /**
     * A setting that cannot be.
     *
     * @param key of the setting
     * @param sentence what is wrong, and what would be right
     */
    record Problem(String key, String sentence) {
        /** It is not there. */
        public static Problem missing(String key) {
            return new Problem(key, "it does not say '" + key + "'");
        }

        /** It is none of the known words. */
        public static Problem noneOf(String key, String word, List<String> known) {
            return new Problem(key, "'" + key + "': '" + word + "' is none of " + String.join(", ", known));
        }

        /** It is no number, or one out of range. */
        public static Problem noNumber(String key, String word, String range) {
            return new Problem(key, "'" + key + "' is '" + word + "', not a whole number from " + range);
        }
    }
}

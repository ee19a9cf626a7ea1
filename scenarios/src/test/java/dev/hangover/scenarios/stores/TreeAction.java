package dev.hangover.scenarios.stores;

import java.io.Serializable;
import java.util.Locale;

/**
 * One thing to do with a tree.
 *
 * @param kind what
 * @param key the key, for what needs one
 * @param value the value, for a set
 */
record TreeAction(Kind kind, int key, int value) implements Serializable {
    enum Kind {
        SET,
        REMOVE,
        SAVE,
        PRUNE,
        ASK_FOR_THE_WORKING_HASH,
        ROLL_BACK,
        RESTART
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SET -> "set " + key + "=" + value;
            case REMOVE -> "remove " + key;
            case PRUNE -> "prune all but the last " + (value + 1);
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}

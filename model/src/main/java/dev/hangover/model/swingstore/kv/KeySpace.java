package dev.hangover.model.swingstore.kv;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;

/** Who owns a key, by its exact prefix. All key spaces are rows of one table. */
public enum KeySpace {
    /** {@code host.}: written by the host alone; neither exported nor hashed. */
    HOST,
    /** {@code local.}: written by the kernel; neither exported nor hashed, and may differ between nodes. */
    LOCAL,
    /** All others: exported, and part of the crank hash. */
    CONSENSUS;

    /** The space of a key. */
    public static KeySpace of(String key) {
        if (key.startsWith("host.")) {
            return HOST;
        }
        return key.startsWith("local.") ? LOCAL : CONSENSUS;
    }

    /** @throws SwingStoreException {@code not-a-string} */
    static void requireString(String what, String value) {
        if (value == null) {
            throw new SwingStoreException(ErrorCode.NOT_A_STRING, what + " must be a string, not null");
        }
    }

    /** @throws SwingStoreException {@code not-a-string} or {@code wrong-key-space} */
    static KeySpace requireKernel(String key) {
        requireString("key", key);
        KeySpace space = of(key);
        if (space == HOST) {
            throw new SwingStoreException(
                    ErrorCode.WRONG_KEY_SPACE, "the kernel may not write the host key '" + key + "'");
        }
        return space;
    }

    /** @throws SwingStoreException {@code not-a-string} or {@code wrong-key-space} */
    public static void requireHost(String key) {
        requireString("key", key);
        if (of(key) != HOST) {
            throw new SwingStoreException(
                    ErrorCode.WRONG_KEY_SPACE, "not a host key: '" + key + "' (host keys begin with 'host.')");
        }
    }
}

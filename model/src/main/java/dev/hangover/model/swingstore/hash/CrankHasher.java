package dev.hangover.model.swingstore.hash;

import dev.hangover.model.swingstore.text.SqlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The running crank hash: SHA-256 over each change of a consensus key since the last reset. It lives in RAM alone, is
 * not rolled back with the database, and is lost with the process.
 */
public final class CrankHasher {
    private static final byte[] ADD = "add\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DELETE = "delete\n".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = Digests.newSha256();

    /** A key was set. */
    public void set(String key, String value) {
        digest.update(ADD);
        line(key);
        line(value);
    }

    /** A key was deleted. */
    public void delete(String key) {
        digest.update(DELETE);
        line(key);
    }

    /** Throws away what was hashed so far. */
    public void reset() {
        digest.reset();
    }

    /** The hash of all changes since the last reset; resets. */
    public String finish() {
        return Digests.hex(digest.digest());
    }

    private void line(String text) {
        digest.update(SqlText.utf8(text));
        digest.update((byte) '\n');
    }
}

package dev.hangover.model.swingstore.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes as the store writes them: lower-case hex. */
public final class Digests {
    private Digests() {}

    /** SHA-256 of some bytes. */
    public static String sha256(byte[] bytes) {
        return hex(newSha256().digest(bytes));
    }

    /** SHA-512 of some bytes. */
    public static String sha512(byte[] bytes) {
        return hex(algorithm("SHA-512").digest(bytes));
    }

    /** A running SHA-256. */
    public static MessageDigest newSha256() {
        return algorithm("SHA-256");
    }

    /** Lower-case hex digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}

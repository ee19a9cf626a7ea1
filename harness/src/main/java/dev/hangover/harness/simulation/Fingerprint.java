package dev.hangover.harness.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of some content, in lower-case hex. Equal fingerprints are taken to mean equal content.
 *
 * @param hex 64 hex digits
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {
    /** The first eight digits, for people. */
    public String brief() {
        return hex.substring(0, 8);
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    /** Begins a fingerprint. */
    public static Builder of() {
        return new Builder();
    }

    /** Takes content piece by piece; each piece goes in with its length, so that {@code ab, c} differs from {@code a, bc}. */
    public static final class Builder {
        private final MessageDigest digest = sha256();

        private Builder() {}

        /** Adds a text, as UTF-8. Null is distinct from the empty text. */
        public Builder add(String text) {
            return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }

        /** Adds bytes. Null is distinct from no bytes. */
        public Builder add(byte[] bytes) {
            add(bytes == null ? -1L : bytes.length);
            if (bytes != null) {
                digest.update(bytes);
            }
            return this;
        }

        /** Adds a number, as eight bytes. */
        public Builder add(long number) {
            for (int shift = 56; shift >= 0; shift -= 8) {
                digest.update((byte) (number >>> shift));
            }
            return this;
        }

        /** The fingerprint of all that was added. The builder is used up. */
        public Fingerprint build() {
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}

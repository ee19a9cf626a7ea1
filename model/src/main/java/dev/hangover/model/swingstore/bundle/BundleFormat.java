package dev.hangover.model.swingstore.bundle;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.text.JsonText;
import dev.hangover.model.swingstore.text.SqlText;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** What a bundle must look like for its ID, and how it is stored. */
public enum BundleFormat {
    /** {@code b0-}: modules as source text; the ID is the hash of the bundle's JSON. */
    NESTED_EVALUATE("b0-", "nestedEvaluate") {
        @Override
        Object toStored(String bundleId, JsonNode bundle) {
            String text = JsonText.stringify(bundle);
            requireId(bundleId, prefix() + Digests.sha256(SqlText.utf8(text)));
            return text;
        }
    },
    /** {@code b1-}: a zip file; the ID is the hash of the map inside. Its content is not looked at here. */
    ENDO_ZIP("b1-", "endoZipBase64") {
        @Override
        Object toStored(String bundleId, JsonNode bundle) {
            requireId(bundleId, prefix() + bundle.path("endoZipBase64Sha512").asString("undefined"));
            try {
                return Base64.getDecoder().decode(bundle.path("endoZipBase64").asString(""));
            } catch (IllegalArgumentException e) {
                throw new SwingStoreException(
                        ErrorCode.BUNDLE_INVALID, "endoZipBase64 of bundle '" + bundleId + "' is not base64", e);
            }
        }
    };

    private final String prefix;
    private final String moduleFormat;

    BundleFormat(String prefix, String moduleFormat) {
        this.prefix = prefix;
        this.moduleFormat = moduleFormat;
    }

    /** What its IDs begin with. */
    public String prefix() {
        return prefix;
    }

    /** What its member {@code moduleFormat} says. */
    public String moduleFormat() {
        return moduleFormat;
    }

    /** @throws SwingStoreException {@code bundle-id} */
    public static BundleFormat of(String bundleId) {
        for (BundleFormat format : values()) {
            if (bundleId.startsWith(format.prefix)) {
                return format;
            }
        }
        throw new SwingStoreException(
                ErrorCode.BUNDLE_ID, "the bundle ID '" + bundleId + "' begins with neither b0- nor b1-");
    }

    /**
     * Checks a bundle against its ID.
     *
     * @return what is stored: a text or bytes
     * @throws SwingStoreException {@code bundle-format}, {@code bundle-mismatch} or {@code bundle-invalid}
     */
    public Object check(String bundleId, JsonNode bundle) {
        String actual = bundle.path("moduleFormat").asString("undefined");
        if (!moduleFormat.equals(actual)) {
            throw new SwingStoreException(
                    ErrorCode.BUNDLE_FORMAT,
                    "bundle '" + bundleId + "' must have the moduleFormat '" + moduleFormat + "', not '" + actual
                            + "'");
        }
        return toStored(bundleId, bundle);
    }

    abstract Object toStored(String bundleId, JsonNode bundle);

    /** @throws SwingStoreException {@code bundle-mismatch} */
    static void requireId(String bundleId, String fromContent) {
        if (!bundleId.equals(fromContent)) {
            throw new SwingStoreException(
                    ErrorCode.BUNDLE_MISMATCH,
                    "bundle '" + bundleId + "' does not fit its ID: its content asks for '" + fromContent + "'");
        }
    }
}

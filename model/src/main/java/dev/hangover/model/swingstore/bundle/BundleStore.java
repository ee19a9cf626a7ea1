package dev.hangover.model.swingstore.bundle;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.text.ExactJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Code bundles by ID. They are never changed, only added and deleted. */
public final class BundleStore {
    private final Session session;
    private final BundleTable table;

    /** @param session the open store */
    public BundleStore(Session session) {
        this.session = session;
        this.table = new BundleTable(session.database());
    }

    /** The key of a bundle in the export data, which is the name of its artifact too. */
    public static String exportKey(String bundleId) {
        return "bundle." + bundleId;
    }

    /**
     * Adds a bundle.
     *
     * @param bundle a JSON object; the order of its members matters
     * @throws SwingStoreException {@code bundle-id}, {@code bundle-format}, {@code bundle-mismatch}, or
     *     {@code constraint} when there is one with this ID
     */
    public void addBundle(String bundleId, JsonNode bundle) {
        session.requireAlive();
        Object stored = BundleFormat.of(bundleId).check(bundleId, bundle);
        session.toWrite();
        table.add(bundleId, stored);
        session.note(exportKey(bundleId), bundleId);
    }

    /** Whether there is a bundle with content. */
    public boolean hasBundle(String bundleId) {
        session.toRead();
        return table.has(bundleId);
    }

    /** @throws SwingStoreException {@code no-such-bundle} */
    public JsonNode getBundle(String bundleId) {
        session.toRead();
        byte[] bytes = table.bytes(bundleId)
                .orElseThrow(() ->
                        new SwingStoreException(ErrorCode.NO_SUCH_BUNDLE, "there is no bundle '" + bundleId + "'"));
        if (bundleId.startsWith(BundleFormat.NESTED_EVALUATE.prefix())) {
            return ExactJson.read(
                    new String(bytes, StandardCharsets.UTF_8), ErrorCode.BUNDLE_INVALID, "bundle '" + bundleId + "'");
        }
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("moduleFormat", BundleFormat.ENDO_ZIP.moduleFormat());
        bundle.put(
                "endoZipBase64Sha512",
                bundleId.substring(BundleFormat.ENDO_ZIP.prefix().length()));
        bundle.put("endoZipBase64", Base64.getEncoder().encodeToString(bytes));
        return bundle;
    }

    /** Deletes a bundle. Does nothing when there is none. */
    public void deleteBundle(String bundleId) {
        session.toRead();
        if (table.has(bundleId)) {
            session.toWrite();
            table.delete(bundleId);
            session.note(exportKey(bundleId), null);
        }
    }
}

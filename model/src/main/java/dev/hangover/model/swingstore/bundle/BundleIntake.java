package dev.hangover.model.swingstore.bundle;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.text.ExactJson;
import dev.hangover.model.swingstore.text.JsonText;
import dev.hangover.model.swingstore.text.SqlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks a bundle that comes from an untrusted export: more strictly than one that the kernel itself adds. */
public final class BundleIntake {
    private static final List<String> KEPT_MEMBERS = List.of("moduleFormat", "source", "sourceMap");

    private BundleIntake() {}

    /**
     * Checks an artifact.
     *
     * @return what is stored: a text or bytes
     * @throws SwingStoreException {@code bundle-id}, {@code bundle-mismatch} or {@code bundle-invalid}
     */
    public static Object check(String bundleId, byte[] artifact) {
        if (BundleFormat.of(bundleId) == BundleFormat.ENDO_ZIP) {
            EndoZip.check(bundleId, artifact);
            return artifact;
        }
        JsonNode given = ExactJson.read(
                new String(artifact, StandardCharsets.UTF_8), ErrorCode.BUNDLE_INVALID, "bundle '" + bundleId + "'");
        ObjectNode reduced = JsonNodeFactory.instance.objectNode();
        for (String member : KEPT_MEMBERS) {
            if (given.has(member)) {
                reduced.set(member, given.get(member));
            }
        }
        String text = JsonText.stringify(reduced);
        BundleFormat.requireId(bundleId, BundleFormat.NESTED_EVALUATE.prefix() + Digests.sha256(SqlText.utf8(text)));
        return text;
    }
}

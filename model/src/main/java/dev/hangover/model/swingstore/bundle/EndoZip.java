package dev.hangover.model.swingstore.bundle;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.text.ExactJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/**
 * A {@code b1-} bundle: a zip file with a compartment map that names every module and its hash. The bundle's ID is the
 * SHA-512 of the map, so map and modules are all covered by it (@endo/check-bundle).
 */
final class EndoZip {
    private static final String MAP = "compartment-map.json";
    private static final int END_RECORD_SIGNATURE = 0x504b0506;
    private static final int END_RECORD_SIZE = 22;
    // A small zip file can hold more than the memory.
    private static final int LARGEST_BYTES = 100_000_000;

    private final String bundleId;
    private final Map<String, byte[]> files;

    private EndoZip(String bundleId, Map<String, byte[]> files) {
        this.bundleId = bundleId;
        this.files = files;
    }

    /** @throws SwingStoreException {@code bundle-invalid} */
    static void check(String bundleId, byte[] zip) {
        new EndoZip(bundleId, read(bundleId, zip)).check();
    }

    private void check() {
        byte[] map = files.remove(MAP);
        if (map == null) {
            throw invalid(bundleId, "there is no " + MAP + " in it");
        }
        String expected = bundleId.substring(BundleFormat.ENDO_ZIP.prefix().length());
        if (!expected.equals(Digests.sha512(map))) {
            throw invalid(bundleId, "its " + MAP + " has the SHA-512 " + Digests.sha512(map));
        }
        JsonNode json = ExactJson.read(
                new String(map, StandardCharsets.UTF_8), ErrorCode.BUNDLE_INVALID, MAP + " of '" + bundleId + "'");
        for (JsonNode compartment : json.path("compartments")) {
            String location = compartment.path("location").asString("");
            for (JsonNode module : compartment.path("modules")) {
                checkModule(location, module);
            }
        }
        if (!files.isEmpty()) {
            throw invalid(bundleId, "files that no module names: " + files.keySet());
        }
    }

    private void checkModule(String compartment, JsonNode module) {
        if (!module.path("location").isString()) {
            return; // a link to another compartment, or an exit
        }
        String file = compartment + "/" + module.path("location").stringValue();
        byte[] bytes = files.remove(file);
        if (bytes == null) {
            throw invalid(bundleId, "the module '" + file + "' is missing");
        }
        JsonNode sha512 = module.path("sha512");
        if (sha512.isString() && !sha512.stringValue().equals(Digests.sha512(bytes))) {
            throw invalid(bundleId, "the module '" + file + "' has the SHA-512 " + Digests.sha512(bytes));
        }
    }

    private static Map<String, byte[]> read(String bundleId, byte[] zip) {
        requireDirectory(bundleId, zip);
        Map<String, byte[]> files = new TreeMap<>();
        int left = LARGEST_BYTES;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] bytes = entries.readNBytes(left + 1);
                    if (bytes.length > left) {
                        throw invalid(bundleId, "unpacked it is larger than " + LARGEST_BYTES + " bytes");
                    }
                    left -= bytes.length;
                    files.put(entry.getName(), bytes);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw invalid(bundleId, "it is no readable zip file: " + e.getMessage());
        }
        return files;
    }

    // The stream below reads entry by entry and would not miss the directory at the end of a truncated file.
    private static void requireDirectory(String bundleId, byte[] zip) {
        for (int at = zip.length - END_RECORD_SIZE; at >= 0; at--) {
            if (ByteBuffer.wrap(zip).getInt(at) == END_RECORD_SIGNATURE) {
                return;
            }
        }
        throw invalid(bundleId, "it is no zip file, or a truncated one");
    }

    private static SwingStoreException invalid(String bundleId, String why) {
        return new SwingStoreException(ErrorCode.BUNDLE_INVALID, "bundle '" + bundleId + "' is refused: " + why);
    }
}

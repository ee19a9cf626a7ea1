package dev.hangover.model.swingstore.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class EndoZipTest {
    private static final String MODULE = "export const answer = 42;";
    private static final String MAP = "{\"compartments\":{\"c\":{\"location\":\"c\",\"modules\":{\"./m.js\":"
            + "{\"location\":\"m.js\",\"sha512\":\"" + Digests.sha512(bytes(MODULE)) + "\"},"
            + "\"dep\":{\"compartment\":\"d\",\"module\":\".\"}}}}}";
    private static final String ID = "b1-" + Digests.sha512(bytes(MAP));

    private final Map<String, String> files = new LinkedHashMap<>();

    EndoZipTest() {
        files.put("compartment-map.json", MAP);
        files.put("c/m.js", MODULE);
    }

    @Test
    void aGenuineBundleIsTaken() {
        assertThatCode(() -> BundleIntake.check(ID, zip())).doesNotThrowAnyException();
    }

    @Test
    void anotherMapIsRefused() {
        files.put("compartment-map.json", MAP + " ");
        refused("compartment-map.json");
    }

    @Test
    void anotherModuleIsRefused() {
        files.put("c/m.js", MODULE + " ");
        refused("'c/m.js'");
    }

    @Test
    void aMissingModuleIsRefused() {
        files.remove("c/m.js");
        refused("'c/m.js' is missing");
    }

    @Test
    void aFileThatNoModuleNamesIsRefused() {
        files.put("c/smuggled.js", "1");
        refused("c/smuggled.js");
    }

    @Test
    void aSmallZipThatUnpacksToMoreThanTheLimitIsRefused() {
        String part = "0".repeat(50_000_001);
        files.put("c/a.js", part);
        files.put("c/b.js", part);
        refused("unpacked it is larger than 100000000 bytes");
    }

    @Test
    void aTruncatedZipIsRefused() {
        byte[] zip = zip();
        assertRefused(Arrays.copyOf(zip, zip.length - 30), "truncated");
    }

    private void refused(String why) {
        assertRefused(zip(), why);
    }

    private static void assertRefused(byte[] zip, String why) {
        assertThatThrownBy(() -> BundleIntake.check(ID, zip)).isInstanceOfSatisfying(SwingStoreException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.BUNDLE_INVALID);
            assertThat(e).hasMessageContaining(ID).hasMessageContaining(why);
        });
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

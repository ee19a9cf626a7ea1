package dev.hangover.scenarios.conformance.swingstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SwingStoreVectorsTest {
    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("names")
    void behavesAsTheRealPackageInMemory(String name) {
        assertThat(SwingStoreVectors.run(read(name), StoreMode.MEMORY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("names")
    void behavesAsTheRealPackageInFiles(String name) {
        assertThat(SwingStoreVectors.run(read(name), StoreMode.FILE)).isEmpty();
    }

    @Test
    void allVectorsAreThere() {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(67);
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<JsonNode> read(String name) {
        List<JsonNode> lines = SwingStoreVectors.read(folder().resolve(name));
        assertThat(SwingStoreVectors.recognises(lines.get(0))).isTrue();
        return lines;
    }

    private static Path folder() {
        try {
            return Path.of(SwingStoreVectorsTest.class
                    .getResource("/vectors/swing-store")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

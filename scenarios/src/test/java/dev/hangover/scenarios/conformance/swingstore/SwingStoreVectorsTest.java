package dev.hangover.scenarios.conformance.swingstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.reports.jsonl.LinesFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwingStoreVectorsTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors/swing-store");
    private static final SwingStoreVectors KIND = new SwingStoreVectors();

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("names")
    void behavesAsTheRealPackageInMemory(String name) {
        assertThat(KIND.inMemory(read(name)).difference()).isEmpty();
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("names")
    void behavesAsTheRealPackageInFiles(String name) {
        assertThat(KIND.inFiles(read(name)).difference()).isEmpty();
    }

    @Test
    void allVectorsAreThere() {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(67);
    }

    static List<String> names() {
        return LinesFile.find(VECTORS).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    static LinesFile read(String name) {
        LinesFile file = LinesFile.read(VECTORS.resolve(name));
        assertThat(KIND.recognises(file.first().json())).isTrue();
        KIND.check(file);
        return file;
    }
}

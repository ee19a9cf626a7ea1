package dev.hangover.scenarios.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model answers the recorded histories of IAVL trees and multistores. */
class CosmosVectorsTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    static List<Path> files() {
        return Conformance.ofAllKinds().find(List.of(VECTORS.resolve("iavl"), VECTORS.resolve("multistore")));
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("files")
    void modelAnswersAsRecorded(Path file) {
        VectorResult result = Conformance.ofAllKinds().run(file);

        assertThat(result.difference()).isEmpty();
        assertThat(result.operations()).isPositive();
    }
}

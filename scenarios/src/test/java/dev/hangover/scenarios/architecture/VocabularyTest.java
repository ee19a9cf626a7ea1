package dev.hangover.scenarios.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine serves any subject: neither its identifiers nor its documentation use a word of the chain. */
class VocabularyTest {
    private static final Path ENGINE = Path.of("..", "harness", "src", "main", "java");
    private static final Pattern CHAIN = Pattern.compile(
            "\\b(abci|agoric|apphash|block|blocks|chain|chains|consensus engine|cosmos|design|designs|genesis|height|heights"
                    + "|iavl|kernel|swing-?store|validator|validators|vat|vats)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Parts of identifiers are words too. */
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");

    @Test
    void theEngineUsesNoWordOfTheChain() throws IOException {
        try (Stream<Path> files = Files.walk(ENGINE)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(VocabularyTest::linesWithAWordOfTheChain)
                    .toList();

            assertThat(found).isEmpty();
        }
    }

    @Test
    void aWordOfTheChainIsFoundInIdentifiersAndInDocumentation() {
        assertThat(usesAWordOfTheChain("    private final long blockHeight;")).isTrue();
        assertThat(usesAWordOfTheChain("    static final int LAST_BLOCK = 1;")).isTrue();
        assertThat(usesAWordOfTheChain(" * The height after which both were compared."))
                .isTrue();
        assertThat(usesAWordOfTheChain("    private final long section;")).isFalse();
        assertThat(usesAWordOfTheChain(" * A blocked task.")).isFalse();
    }

    private static Stream<String> linesWithAWordOfTheChain(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(VocabularyTest::usesAWordOfTheChain)
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean usesAWordOfTheChain(String line) {
        return CHAIN.matcher(HUMP.matcher(line).replaceAll(" ")).find();
    }
}

package dev.hangover.scenarios.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes that the page about the architecture names exist, and it stays a map. */
class DocumentedNamesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path MAP = ROOT.resolve("docs").resolve("architecture.md");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z0-9]*)*)`");
    private static final int TWO_PAGES = 110;

    @Test
    void everyClassOfTheMapExists() throws IOException {
        Set<String> classes = classes();
        List<String> named = CLASS.matcher(Files.readString(MAP))
                .results()
                .map(MatchResult::toString)
                .toList();
        List<String> unknown = CLASS.matcher(Files.readString(MAP))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !classes.contains(name))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(unknown).isEmpty();
    }

    @Test
    void theMapFitsOnTwoPages() throws IOException {
        assertThat(Files.readAllLines(MAP)).hasSizeLessThan(TWO_PAGES);
    }

    private static Set<String> classes() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("harness", "model", "reports", "scenarios")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }
}

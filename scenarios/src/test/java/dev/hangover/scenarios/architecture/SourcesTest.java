package dev.hangover.scenarios.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folder tree is the architecture, so each of its folders says what lives in it, and its files stay readable. */
class SourcesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int LONGEST = 300;
    /** The beginning of a public type, or of a public method or constructor. */
    private static final Pattern PUBLIC = Pattern.compile(
            "\\s*public ((final |abstract |sealed |static )*(class|interface|record|enum) |(?!static final )[\\w<>\\[\\], .?]+\\()");

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        List<Path> packages = sources(Path.of("src", "main", "java")).stream()
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(packages)
                .hasSizeGreaterThan(5)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void noFileIsLongerThan300Lines() throws IOException {
        List<Path> sources = sources(Path.of("src"));

        assertThat(sources)
                .hasSizeGreaterThan(50)
                .allSatisfy(source -> assertThat(lines(source))
                        .as("lines of " + ROOT.relativize(source))
                        .isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyPublicTypeAndMethodOfTheProgramHasADocumentationComment() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path source : sources(Path.of("src", "main", "java"))) {
            bare.addAll(undocumented(source.getFileName().toString(), Files.readAllLines(source)));
        }

        assertThat(bare).isEmpty();
    }

    @Test
    void aPublicMethodWithoutACommentIsFoundUnlessItOverrides() {
        List<String> lines = List.of(
                "/** A type. */",
                "public final class A {",
                "    public int bare() {",
                "    @Override",
                "    public int inherited() {",
                "    /** Said. */",
                "    @Deprecated",
                "    public int said() {");

        assertThat(undocumented("A.java", lines)).containsExactly("A.java:3");
    }

    private static List<String> undocumented(String name, List<String> lines) {
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < lines.size() && !name.equals("package-info.java"); i++) {
            int above = i - 1;
            boolean inherited = false;
            while (above >= 0 && lines.get(above).strip().startsWith("@")) {
                inherited |= lines.get(above--).strip().equals("@Override");
            }
            boolean said = above >= 0 && lines.get(above).strip().endsWith("*/");
            if (PUBLIC.matcher(lines.get(i)).lookingAt() && !inherited && !said) {
                bare.add(name + ":" + (i + 1));
            }
        }
        return bare;
    }

    private static List<Path> sources(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ROOT.relativize(file).getNameCount() > 2)
                    .filter(file -> file.startsWith(
                            ROOT.resolve(ROOT.relativize(file).getName(0)).resolve(below)))
                    .toList();
        }
    }

    private static long lines(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

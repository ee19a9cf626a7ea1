package dev.hangover.scenarios.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The scenarios that come with the program, by name, and scenario files, by path. */
public final class Catalogue {
    private static final String FOLDER = "/scenarios/";
    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final long LARGEST_BYTES = 1_000_000;

    private final ScenarioReader reader;

    /** @param designs names of all designs that are there */
    public Catalogue(Collection<String> designs) {
        this.reader = new ScenarioReader(designs);
    }

    /** Reads the text of a scenario file. */
    public ScenarioReader reader() {
        return reader;
    }

    /** Names of the built-in scenarios, in the order in which they are explored. */
    public static List<String> names() {
        // A jar's folders cannot be listed, so the index is a file of its own; a test keeps it complete.
        return resource("index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Every built-in scenario, in order. */
    public List<Scenario> all() {
        return names().stream().map(this::builtIn).toList();
    }

    /**
     * The scenario that a user means.
     *
     * @param nameOrPath name of a built-in scenario, or path of a {@code .yaml} file
     * @throws BadScenario when there is none, or something is wrong with it
     */
    public Scenario find(String nameOrPath) {
        if (names().contains(nameOrPath)) {
            return builtIn(nameOrPath);
        }
        if (nameOrPath.endsWith(ENDING)) {
            return file(nameOrPath);
        }
        throw new BadScenario("no such scenario: '" + nameOrPath + "'" + Suggestion.question(nameOrPath, names())
                + " (one of " + String.join(", ", names()) + ", or the path of a " + ENDING + " file)");
    }

    private Scenario builtIn(String name) {
        return reader.read(name, name + ENDING, true, resource(name + ENDING));
    }

    private Scenario file(String text) {
        try {
            Path path = Path.of(text);
            String fileName = String.valueOf(path.getFileName());
            String name = fileName.substring(0, fileName.length() - ENDING.length());
            if (!NAME.matcher(name).matches()) {
                throw new BadScenario(text + ": the file's name is the scenario's, and '" + name
                        + "' is not a name (up to 64 letters, digits, '.', '_' and '-')");
            }
            return reader.read(name, text, false, content(path));
        } catch (InvalidPathException e) {
            throw new BadScenario("not a path: '" + text + "' (" + e.getReason() + ")");
        }
    }

    private static String content(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BadScenario(path + ": " + (Files.exists(path) ? "is not a file" : "no such file"));
        }
        try {
            if (Files.size(path) > LARGEST_BYTES) {
                throw new BadScenario(path + ": is larger than " + LARGEST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadScenario(path + ": is not UTF-8 text");
        } catch (IOException e) {
            throw new BadScenario(path + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static String resource(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.hangover.scenarios.realkill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The cases that are checked against real deaths by default: lines of a file, {@code SCENARIO DESIGN}. */
public final class CheckedCases {
    /** How many blocks their runs have. */
    public static final int BLOCKS = 10;

    private static final String FILE = "/real-kill.txt";

    private CheckedCases() {}

    /** All of them, in the order of the file. */
    public static List<Name> all() {
        try (InputStream in = CheckedCases.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split(" +"))
                    .map(words -> new Name(words[0], words[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A built-in scenario and a design. */
    public record Name(String scenario, String design) {}
}

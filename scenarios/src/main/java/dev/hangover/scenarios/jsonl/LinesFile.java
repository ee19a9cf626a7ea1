package dev.hangover.scenarios.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of JSON Lines, plain or compressed with gzip.
 *
 * @param path where it is
 * @param lines its lines that are not empty, in order
 */
public record LinesFile(Path path, List<Line> lines) {
    /** Keeps a copy of the lines. */
    public LinesFile {
        lines = List.copyOf(lines);
    }

    /** The first line, which tells the kind. */
    public Line first() {
        return lines.get(0);
    }

    /**
     * Reads a file. Only a line feed ends a line.
     *
     * @throws MalformedFile when it cannot be read, holds no line, or a line is not a JSON object
     */
    public static LinesFile read(Path path) {
        String text = text(path);
        List<Line> lines = new ArrayList<>();
        String[] split = text.split("\n", -1);
        for (int i = 0; i < split.length; i++) {
            if (!split[i].isBlank()) {
                lines.add(Line.of(path, i + 1, split[i]));
            }
        }
        if (lines.isEmpty()) {
            throw new MalformedFile(path, 0, "the file holds no line");
        }
        return new LinesFile(path, lines);
    }

    /**
     * The files that a path stands for: itself when it is a file, else all {@code *.jsonl} and {@code
     * *.jsonl.gz} in the folder and below, in the order of their paths.
     *
     * @throws MalformedFile when there is no such file or folder, or no such file in the folder
     */
    public static List<Path> find(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new MalformedFile(
                    path, 0, Files.exists(path) ? "is neither a file nor a folder" : "there is no such file or folder");
        }
        try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(file -> isName(file.getFileName().toString()))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new MalformedFile(path, 0, "no *.jsonl or *.jsonl.gz in this folder or below");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new MalformedFile(path, 0, "the folder cannot be read: " + e.getMessage());
        }
    }

    private static boolean isName(String name) {
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    /**
     * All that a file says.
     *
     * @throws MalformedFile when it cannot be read
     */
    public static String text(Path path) {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedFile(path, 0, "the file is not UTF-8");
        } catch (IOException e) {
            throw new MalformedFile(path, 0, "the file cannot be read: " + e);
        }
    }
}

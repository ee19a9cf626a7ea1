package dev.hangover.reports.jsonl;

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
    private static final int LARGEST_BYTES = 1_000_000_000;
    private static final int LARGEST_UNPACKED_BYTES = 256_000_000;

    /** Keeps a copy of the lines. */
    public LinesFile {
        lines = List.copyOf(lines);
    }

    /** The first line, which names the kind. */
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
        int number = 0;
        int end;
        for (int from = 0; from <= text.length(); from = end + 1) {
            end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            number++;
            String line = text.substring(from, end);
            if (!line.isBlank()) {
                lines.add(Line.of(path, number, line));
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
     * @throws MalformedFile when it cannot be read, or is too large
     */
    public static String text(Path path) {
        return text(path, LARGEST_BYTES, LARGEST_UNPACKED_BYTES);
    }

    /**
     * The same with other limits.
     *
     * @param plain most bytes of a file that is not compressed
     * @param unpacked most bytes that a compressed file may hold: a small one can hold more than the memory
     */
    static String text(Path path, int plain, int unpacked) {
        boolean compressed = path.toString().endsWith(".gz");
        int most = compressed ? unpacked : plain;
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = compressed ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new MalformedFile(
                        path, 0, (compressed ? "unpacked it is" : "is") + " larger than " + most + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedFile(path, 0, "the file is not UTF-8");
        } catch (IOException e) {
            throw new MalformedFile(path, 0, "the file cannot be read: " + e);
        }
    }
}

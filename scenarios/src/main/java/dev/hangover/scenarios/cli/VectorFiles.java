package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.campaign.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of vectors that paths mean. */
final class VectorFiles {
    private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz");

    private VectorFiles() {}

    /**
     * The files, in the order of the paths, and by name within a folder.
     *
     * @throws BadInput when a path does not exist, or a folder holds no such file
     */
    static List<Path> below(List<String> paths) {
        List<Path> files = new ArrayList<>();
        for (String text : paths) {
            Path path = path(text);
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new BadInput(text + ": " + (Files.exists(path) ? "cannot be read" : "no such file or folder"));
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files = below.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadInput(folder + ": holds no vectors (no *.jsonl or *.jsonl.gz below it)");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(folder + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadInput("not a path: '" + text + "' (" + e.getReason() + ")");
        }
    }
}

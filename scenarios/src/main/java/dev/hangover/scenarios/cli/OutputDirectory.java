package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.disk.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A directory that the user wants files in: a new one, or an empty one. */
final class OutputDirectory {
    private final String option;
    private final Path path;

    private OutputDirectory(String option, Path path) {
        this.option = option;
        this.path = path;
    }

    /**
     * A directory that can be made or is empty. Nothing is made yet.
     *
     * @param option the option that names it, for messages
     * @throws BadInput when it cannot be used
     */
    static OutputDirectory usable(String option, String text) {
        if (text.isBlank()) {
            throw new BadInput(option + ": names no directory");
        }
        try {
            Path path = Path.of(text);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new BadInput(option + ": " + text + " is not a directory (name a new one, or an empty one)");
            }
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    if (files.findAny().isPresent()) {
                        throw new BadInput(
                                option + ": " + text + " is not empty (name a new directory, or an empty one)");
                    }
                }
            } else if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
                throw new BadInput(option + ": " + text + ": its parent directory does not exist (make it)");
            }
            return new OutputDirectory(option, path);
        } catch (InvalidPathException e) {
            throw new BadInput(option + ": not a path: '" + text + "' (" + e.getReason() + ")");
        } catch (IOException e) {
            throw new BadInput(option + ": " + text + " cannot be read (" + e + ")");
        }
    }

    /** Has it filled, or leaves it as it was. */
    void fill(Filling filling) {
        boolean wasThere = Files.exists(path);
        try {
            filling.fill(Files.createDirectories(path));
        } catch (IOException e) {
            removeContent(wasThere);
            throw new BadInput(option + ": " + path + " cannot be written (" + e + ")");
        }
    }

    private void removeContent(boolean keepsDirectory) {
        if (!Files.exists(path)) {
            return;
        }
        if (!keepsDirectory) {
            FileTree.delete(path);
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.toList().forEach(FileTree::delete);
        } catch (IOException e) {
            throw new BadInput(option + ": " + path + " cannot be emptied again (" + e + ")");
        }
    }

    /** What puts files into a directory. */
    @FunctionalInterface
    interface Filling {
        /** Puts them there. */
        void fill(Path directory) throws IOException;
    }
}

package dev.hangover.scenarios.cli;

import dev.hangover.harness.input.BadInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/**
 * A file that the user wants written. It is known to be writable before any work begins, and untouched until the first
 * text is there: a command that fails leaves an older file as it was, and creates none.
 */
final class OutputFile implements AutoCloseable {
    private final String option;
    private final Path path;
    private OutputStream stream;

    private OutputFile(String option, Path path) {
        this.option = option;
        this.path = path;
    }

    /**
     * A file that can be written.
     *
     * @param option the option that names it, for messages
     * @param text the path
     * @param inputs what the command reads, as the user named it; the file must be none of these
     * @throws BadInput when it cannot be written
     */
    static OutputFile writable(String option, String text, Collection<String> inputs) {
        if (text.isBlank()) {
            throw new BadInput(option + ": names no file");
        }
        try {
            OutputFile file = new OutputFile(option, Path.of(text));
            for (String input : inputs) {
                if (file.isSame(input)) {
                    throw new BadInput(option + ": " + text + " is also an input (name another file)");
                }
            }
            file.tryOut();
            return file;
        } catch (InvalidPathException e) {
            throw new BadInput(option + ": not a path: '" + text + "' (" + e.getReason() + ")");
        } catch (IOException e) {
            throw unwritable(option, text, e);
        }
    }

    /**
     * Two results in one file would be one lost result.
     *
     * @throws BadInput when the other is the same file
     */
    void requireOtherThan(OutputFile other) {
        try {
            if (place().equals(other.place()) && (!Files.exists(path) || Files.isRegularFile(path))) {
                throw new BadInput(
                        option + ": " + path + " is also the file of " + other.option + " (name another file)");
            }
        } catch (IOException e) {
            throw unwritable(option, path.toString(), e);
        }
    }

    private Path place() throws IOException {
        return Files.exists(path)
                ? path.toRealPath()
                : path.toAbsolutePath().getParent().toRealPath().resolve(path.getFileName());
    }

    /**
     * Adds a text, in one piece. The first one replaces what the file held before.
     *
     * @throws BadInput when it can no longer be written
     */
    void append(String text) {
        try {
            if (stream == null) {
                stream = Files.newOutputStream(path);
            }
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw unwritable(option, path.toString(), e);
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                throw unwritable(option, path.toString(), e);
            }
        }
    }

    private boolean isSame(String input) throws IOException {
        try {
            Path other = Path.of(input);
            return Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void tryOut() throws IOException {
        if (Files.isDirectory(path)) {
            throw new BadInput(option + ": " + path + " is a directory (name a file)");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isRegularFile(path)) {
            Files.newOutputStream(path, StandardOpenOption.WRITE).close();
        } else if (!Files.exists(path)) {
            Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)
                    .close();
            Files.delete(path);
        } else if (!Files.isWritable(path)) {
            // A pipe or device: opening it to try it out would already be noticed at its other end.
            throw new AccessDeniedException(path.toString());
        }
    }

    private static BadInput unwritable(String option, String path, IOException e) {
        return new BadInput(option + ": " + path + " cannot be written (" + reason(e) + ")");
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return Files.isDirectory(Path.of(missing.getFile()).toAbsolutePath().getParent())
                    ? "nothing can be created there"
                    : "its folder does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

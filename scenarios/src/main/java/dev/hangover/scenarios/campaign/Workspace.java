package dev.hangover.scenarios.campaign;

import dev.hangover.model.files.FileTree;
import dev.hangover.scenarios.subject.Housing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the databases of a campaign live: in memory, or in a temporary directory that is deleted in the end. */
final class Workspace implements AutoCloseable {
    private final Optional<Path> directory;

    private Workspace(Optional<Path> directory) {
        this.directory = directory;
    }

    /** @param store {@code memory} or {@code file} */
    static Workspace of(String store) {
        if (store.equals("memory")) {
            return new Workspace(Optional.empty());
        }
        try {
            return new Workspace(Optional.of(Files.createTempDirectory("hangover-")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory for the databases", e);
        }
    }

    /** The temporary directory. */
    Path path() {
        return directory.orElseThrow(() -> new IllegalStateException("databases in memory have no directory"));
    }

    Housing housing() {
        return directory.map(Housing::files).orElseGet(Housing::memory);
    }

    @Override
    public void close() {
        directory.ifPresent(FileTree::delete);
    }
}

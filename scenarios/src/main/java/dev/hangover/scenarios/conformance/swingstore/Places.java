package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.nio.file.Path;
import java.util.Optional;

/** Supplies locations for databases: memory, or numbered directories below one that the caller owns. */
final class Places {
    private final Optional<Path> root;
    private int count;

    private Places(Optional<Path> root) {
        this.root = root;
    }

    static Places memory() {
        return new Places(Optional.empty());
    }

    static Places below(Path root) {
        return new Places(Optional.of(root));
    }

    boolean areFiles() {
        return root.isPresent();
    }

    /** A new empty one. */
    DatabaseLocation fresh() {
        return next().map(DatabaseLocation::directory).orElseGet(DatabaseLocation::memory);
    }

    /** A new one that starts from an image. */
    DatabaseLocation fresh(SqlImage image) {
        return next().map(path -> DatabaseLocation.directory(path, image))
                .orElseGet(() -> DatabaseLocation.memory(image));
    }

    private Optional<Path> next() {
        return root.map(path -> path.resolve("store-" + count++));
    }

    /** The same one again, after it was closed with this image. */
    static DatabaseLocation again(DatabaseLocation home, SqlImage image) {
        return home instanceof DatabaseLocation.Directory directory
                ? DatabaseLocation.directory(directory.directory())
                : DatabaseLocation.memory(image);
    }
}

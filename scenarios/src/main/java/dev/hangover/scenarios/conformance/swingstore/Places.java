package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.nio.file.Path;

/** Gives out homes for databases: memory, or numbered directories below one that the caller owns. */
final class Places {
    private final StoreMode mode;
    private final Path root;
    private int count;

    Places(StoreMode mode, Path root) {
        this.mode = mode;
        this.root = root;
    }

    /** A new empty one. */
    DatabaseLocation fresh() {
        return mode == StoreMode.MEMORY
                ? DatabaseLocation.memory()
                : DatabaseLocation.directory(root.resolve("store-" + count++));
    }

    /** A new one that starts from an image. */
    DatabaseLocation fresh(SqlImage image) {
        return mode == StoreMode.MEMORY
                ? DatabaseLocation.memory(image)
                : DatabaseLocation.directory(root.resolve("store-" + count++), image);
    }

    /** The same one again, after it was closed with this image. */
    static DatabaseLocation again(DatabaseLocation home, SqlImage image) {
        return home instanceof DatabaseLocation.Directory directory
                ? DatabaseLocation.directory(directory.directory())
                : DatabaseLocation.memory(image);
    }
}

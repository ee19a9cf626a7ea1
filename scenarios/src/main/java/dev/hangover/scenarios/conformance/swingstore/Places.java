package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.sqlite.Home;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.nio.file.Path;

/** Supplies locations for databases: memory, or numbered directories below one that the caller owns. */
final class Places {
    private final StoreMode mode;
    private final Path root;
    private int count;

    Places(StoreMode mode, Path root) {
        this.mode = mode;
        this.root = root;
    }

    /** A new empty one. */
    Home fresh() {
        return mode == StoreMode.MEMORY ? Home.memory() : Home.directory(root.resolve("store-" + count++));
    }

    /** A new one that starts from an image. */
    Home fresh(SqlImage image) {
        return mode == StoreMode.MEMORY ? Home.memory(image) : Home.directory(root.resolve("store-" + count++), image);
    }

    /** The same one again, after it was closed with this image. */
    static Home again(Home home, SqlImage image) {
        return home instanceof Home.Directory directory ? Home.directory(directory.directory()) : Home.memory(image);
    }
}

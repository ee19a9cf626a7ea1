package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.sqlite.Home;
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
    Home fresh() {
        return next().map(Home::directory).orElseGet(Home::memory);
    }

    /** A new one that starts from an image. */
    Home fresh(SqlImage image) {
        return next().map(path -> Home.directory(path, image)).orElseGet(() -> Home.memory(image));
    }

    private Optional<Path> next() {
        return root.map(path -> path.resolve("store-" + count++));
    }

    /** The same one again, after it was closed with this image. */
    static Home again(Home home, SqlImage image) {
        return home instanceof Home.Directory directory ? Home.directory(directory.directory()) : Home.memory(image);
    }
}

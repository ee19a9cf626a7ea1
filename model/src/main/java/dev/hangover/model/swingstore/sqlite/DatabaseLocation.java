package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.model.disk.Synchronous;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a database lives, and what it boots from.
 *
 * <p>The two modes hold the same tables and answer alike; memory is faster, files are the real thing.
 */
public sealed interface DatabaseLocation {
    /** The image to boot from; empty for what is there already. */
    Optional<SqlImage> image();

    /** When its commits survive a power cut. In memory this only says what an image lists as older. */
    Synchronous synchronous();

    /** The same with commits that survive a power cut at another time. */
    DatabaseLocation with(Synchronous other);

    /**
     * SQLite's memory, private to one connection.
     *
     * @param image what it starts with; empty for no tables
     * @param synchronous when its commits would survive a power cut
     */
    record Memory(@Durable Optional<SqlImage> image, Synchronous synchronous) implements DatabaseLocation {
        @Override
        public DatabaseLocation with(Synchronous other) {
            return new Memory(image, other);
        }
    }

    /**
     * The file {@code swingstore.sqlite} in a directory, with a write-ahead log.
     *
     * @param directory created when missing
     * @param image what is written there first, which needs a directory without a database; empty to open what is there
     * @param synchronous when its commits survive a power cut
     */
    record Directory(
            @NotMeasured("where the files are; each life has its own folder")
            Path directory,

            @Durable Optional<SqlImage> image,
            Synchronous synchronous)
            implements DatabaseLocation {
        /** Name of the database file, as in the real package. */
        public static final String FILE_NAME = "swingstore.sqlite";

        /** The database file. */
        public Path file() {
            return directory.resolve(FILE_NAME);
        }

        /** The write-ahead log beside it. */
        public Path log() {
            return directory.resolve(FILE_NAME + "-wal");
        }

        @Override
        public DatabaseLocation with(Synchronous other) {
            return new Directory(directory, image, other);
        }
    }

    /** An empty database in memory. */
    static DatabaseLocation memory() {
        return new Memory(Optional.empty(), Synchronous.FULL);
    }

    /** A copy of an image, in memory. */
    static DatabaseLocation memory(SqlImage image) {
        return new Memory(Optional.of(image), Synchronous.FULL);
    }

    /** The database in a directory, or a new one. */
    static DatabaseLocation directory(Path directory) {
        return new Directory(directory, Optional.empty(), Synchronous.FULL);
    }

    /** A copy of an image, in a directory that holds no database yet. */
    static DatabaseLocation directory(Path directory, SqlImage image) {
        return new Directory(directory, Optional.of(image), Synchronous.FULL);
    }
}

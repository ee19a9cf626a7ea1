package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.disk.Synchronous;
import dev.hangover.model.swingstore.sqlite.page.DatabaseHeader;
import dev.hangover.model.swingstore.sqlite.page.Page;
import dev.hangover.model.swingstore.sqlite.page.PageContent;
import dev.hangover.model.swingstore.sqlite.page.PagedBytes;
import dev.hangover.model.swingstore.sqlite.page.WalRecovery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * The committed state of a swing-store database as a value: the bytes of the database and, for one in files, of its
 * write-ahead log as they were on disk. Any image boots in either mode.
 *
 * <p>Content is compared by bytes first (counters in the header aside), then by fingerprint over all rows of all tables,
 * which is read from the pages.
 * Left out of both fingerprint and maps: compressed bytes and sizes of heap snapshots, which depend on the gzip library.
 */
public final class SqlImage implements Image {
    /** The name under which a node keeps this image. */
    public static final String STORE_NAME = "sql";

    private final PagedBytes database;
    private final PagedBytes log;
    private final List<SqlImage> older;
    // What was asked for before. May be asked by several threads.
    private final ConcurrentSkipListMap<String, Optional<String>> known;
    private Fingerprint fingerprint;

    private SqlImage(PagedBytes database, PagedBytes log) {
        this(database, log, List.of(), new ConcurrentSkipListMap<>());
    }

    private SqlImage(
            PagedBytes database,
            PagedBytes log,
            List<SqlImage> older,
            ConcurrentSkipListMap<String, Optional<String>> known) {
        this.database = database;
        this.log = log;
        this.older = older;
        this.known = known;
    }

    /** A store that nothing was ever written to: all tables, no rows. */
    public static SqlImage empty() {
        Database database = Database.open(DatabaseLocation.memory(), true, Simulation.quiet());
        try {
            return database.image();
        } finally {
            database.abandon();
        }
    }

    /**
     * What a process that died has left in a directory: what SQLite would find there. Nothing there is touched. A database
     * whose tables were never committed counts as one without rows.
     */
    public static SqlImage in(Path directory) {
        SqlImage found = ofFiles(new DatabaseLocation.Directory(directory, Optional.empty(), Synchronous.FULL), null);
        return found.databaseBytes().length > 0 && Schema.isComplete(found) ? found : empty();
    }

    static SqlImage ofMemory(byte[] database, SqlImage parent) {
        return new SqlImage(
                PagedBytes.of(database, parent == null ? PagedBytes.NONE : parent.database), PagedBytes.NONE);
    }

    static SqlImage ofFiles(DatabaseLocation.Directory home, SqlImage parent) {
        return new SqlImage(
                PagedBytes.of(read(home.file()), parent == null ? PagedBytes.NONE : parent.database),
                PagedBytes.of(read(home.log()), parent == null ? PagedBytes.NONE : parent.log));
    }

    PagedBytes database() {
        return database;
    }

    PagedBytes log() {
        return log;
    }

    /** The same, committed and not synced: these could be left in its place. */
    SqlImage unsynced(List<SqlImage> older) {
        SqlImage same = new SqlImage(database, log, List.copyOf(older), known);
        same.fingerprint = fingerprint;
        return same;
    }

    /** The same, and nothing that could be left in its place. */
    SqlImage alone() {
        return older.isEmpty() ? this : unsynced(List.of());
    }

    @Override
    public List<SqlImage> older() {
        return older;
    }

    @Override
    public Fingerprint fingerprint() {
        if (fingerprint == null) {
            fingerprint = content().fingerprint();
        }
        return fingerprint;
    }

    @Override
    public boolean sameContent(Image other) {
        if (this == other) {
            return true;
        }
        if (other instanceof SqlImage image
                && log.size() == 0
                && image.log.size() == 0
                && database.sameDatabase(image.database)) {
            return true;
        }
        return fingerprint().equals(other.fingerprint());
    }

    @Override
    public boolean reportsWrites() {
        return true;
    }

    /** Everything but the {@code host.} and {@code local.} keys and undelivered export data. */
    @Override
    public SortedMap<String, String> consensus() {
        return reading(Content::consensus);
    }

    /** The {@code host.} and {@code local.} keys, undelivered export data, and the table of export deltas if there is one. */
    @Override
    public SortedMap<String, String> local() {
        return reading(Content::local);
    }

    /** A database for any SQLite tool, the write-ahead log played in. */
    @Override
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("swingstore.sqlite", databaseBytes());
        return files;
    }

    /** The value of a key of the key-value table, for example {@code host.height}. */
    public Optional<String> value(String key) {
        return known.computeIfAbsent(key, unread -> content().value(unread));
    }

    @Override
    public String toString() {
        return "swing-store of height " + value("host.height").orElse("0") + ", " + bytes() + " bytes";
    }

    /** Size of the database and of its log. */
    public long bytes() {
        return (long) database.size() + log.size();
    }

    /** How many bytes of the image are its own, not shared with the other. Counted in whole pages. */
    public long bytesBeyond(SqlImage other) {
        int pages = database.pageCount() + log.pageCount();
        int shared = database.sharedPages(other.database) + log.sharedPages(other.log);
        return (long) (pages - shared) * Page.SIZE;
    }

    /** The database in one piece, with the log played in, in the form that a database in memory starts from. */
    byte[] databaseBytes() {
        if (log.size() == 0) {
            byte[] bytes = database.toArray();
            DatabaseHeader.clearWal(bytes);
            return bytes;
        }
        byte[] bytes = WalRecovery.apply(database.toArray(), log.toArray());
        DatabaseHeader.clearWal(bytes);
        return bytes;
    }

    /** Puts the files down as they were. */
    void write(DatabaseLocation.Directory home) throws IOException {
        if (Files.exists(home.file())) {
            throw new IllegalArgumentException("will not overwrite the database in " + home.directory());
        }
        Files.write(home.file(), database.toArray());
        if (log.size() > 0) {
            Files.write(home.log(), log.toArray());
        }
    }

    private PageContent content() {
        return new PageContent(log.size() == 0 ? database : PagedBytes.of(databaseBytes(), database));
    }

    private <T> T reading(Function<Content, T> reader) {
        return Database.reading(this, open -> reader.apply(new Content(open)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take an image of " + file, e);
        }
    }
}

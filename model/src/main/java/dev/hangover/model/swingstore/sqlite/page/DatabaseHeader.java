package dev.hangover.model.swingstore.sqlite.page;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The 100 bytes that an SQLite file begins with (sqlite.org/fileformat2.html, section 1.3). */
public final class DatabaseHeader {
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final byte ROLLBACK_JOURNAL = 1;
    private static final int DEFAULT_CACHE_SIZE = 48;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    private DatabaseHeader() {}

    /**
     * Whether two first pages are equal but for the change counter (24 to 27) and the version-valid-for and library version
     * numbers (92 to 99).
     */
    static boolean sameButForCounters(byte[] one, byte[] other) {
        return Arrays.equals(one, 0, 24, other, 0, 24)
                && Arrays.equals(one, 28, 92, other, 28, 92)
                && Arrays.equals(one, 100, one.length, other, 100, other.length);
    }

    /** Marks a database as one without a write-ahead log: one in memory cannot be opened otherwise. */
    public static void clearWal(byte[] database) {
        if (database.length > READ_VERSION) {
            database[WRITE_VERSION] = ROLLBACK_JOURNAL;
            database[READ_VERSION] = ROLLBACK_JOURNAL;
        }
    }

    /** The numbers that a program can put there for itself, by the name of their pragma, where they are not 0. */
    static SortedMap<String, Long> settings(byte[] header) {
        SortedMap<String, Long> settings = new TreeMap<>();
        settings.put("default_cache_size", new Cursor(header, DEFAULT_CACHE_SIZE).number(Integer.BYTES));
        settings.put("user_version", new Cursor(header, USER_VERSION).number(Integer.BYTES));
        settings.put("application_id", new Cursor(header, APPLICATION_ID).number(Integer.BYTES));
        settings.values().removeIf(value -> value == 0);
        return settings;
    }
}

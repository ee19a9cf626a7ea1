package dev.hangover.model.swingstore.sqlite;

import java.util.Arrays;

/** The 100 bytes that an SQLite file begins with (sqlite.org/fileformat2.html, section 1.3). */
final class DatabaseHeader {
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final byte ROLLBACK_JOURNAL = 1;

    private DatabaseHeader() {}

    /** Without the change counter (24 to 27) and the version-valid-for and library version numbers (92 to 99). */
    static byte[] masked(byte[] firstPage) {
        byte[] masked = firstPage.clone();
        Arrays.fill(masked, 24, 28, (byte) 0);
        Arrays.fill(masked, 92, 100, (byte) 0);
        return masked;
    }

    /** Marks a database as one without a write-ahead log: one in memory cannot be opened otherwise. */
    static void clearWal(byte[] database) {
        if (database.length > READ_VERSION) {
            database[WRITE_VERSION] = ROLLBACK_JOURNAL;
            database[READ_VERSION] = ROLLBACK_JOURNAL;
        }
    }
}

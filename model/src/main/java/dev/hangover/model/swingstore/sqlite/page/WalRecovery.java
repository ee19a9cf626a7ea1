package dev.hangover.model.swingstore.sqlite.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads SQLite's write-ahead log as recovery does, without opening any file: the pages of all complete transactions, up
 * to the first frame that does not belong or is damaged (sqlite.org/fileformat2.html, section 4).
 */
public final class WalRecovery {
    private static final int HEADER_SIZE = 32;
    private static final int FRAME_HEADER_SIZE = 24;
    private static final int MAGIC_LITTLE_ENDIAN = 0x377f0682;
    private static final int MAGIC_BIG_ENDIAN = 0x377f0683;

    private final ByteBuffer log;
    private final ByteBuffer words;
    private int sum0;
    private int sum1;

    private WalRecovery(byte[] log, int magic) {
        this.log = ByteBuffer.wrap(log);
        this.words =
                ByteBuffer.wrap(log).order(magic == MAGIC_BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** The database as a process would find it that opens the file and its log. */
    public static byte[] apply(byte[] database, byte[] log) {
        if (log.length < HEADER_SIZE) {
            return database.clone();
        }
        int magic = ByteBuffer.wrap(log).getInt(0);
        if (magic != MAGIC_BIG_ENDIAN && magic != MAGIC_LITTLE_ENDIAN) {
            return database.clone();
        }
        return new WalRecovery(log, magic).recover(database);
    }

    private byte[] recover(byte[] database) {
        int pageSize = log.getInt(8);
        addToSum(0, 24);
        if (sum0 != log.getInt(24) || sum1 != log.getInt(28)) {
            return database.clone();
        }
        byte[] result = database;
        Map<Integer, Integer> uncommitted = new TreeMap<>();
        int frameSize = FRAME_HEADER_SIZE + pageSize;
        for (int at = HEADER_SIZE; at + frameSize <= log.capacity() && isIntact(at, pageSize); at += frameSize) {
            uncommitted.put(log.getInt(at), at + FRAME_HEADER_SIZE);
            int pagesAfterCommit = log.getInt(at + 4);
            if (pagesAfterCommit != 0) {
                result = Arrays.copyOf(result, pagesAfterCommit * pageSize);
                for (Map.Entry<Integer, Integer> frame : uncommitted.entrySet()) {
                    int to = (frame.getKey() - 1) * pageSize;
                    if (to < result.length) {
                        System.arraycopy(log.array(), frame.getValue(), result, to, pageSize);
                    }
                }
                uncommitted.clear();
            }
        }
        return result == database ? database.clone() : result;
    }

    private boolean isIntact(int at, int pageSize) {
        if (log.getInt(at + 8) != log.getInt(16) || log.getInt(at + 12) != log.getInt(20)) {
            return false;
        }
        addToSum(at, 8);
        addToSum(at + FRAME_HEADER_SIZE, pageSize);
        return sum0 == log.getInt(at + 16) && sum1 == log.getInt(at + 20);
    }

    private void addToSum(int from, int length) {
        for (int i = from; i < from + length; i += 8) {
            sum0 += words.getInt(i) + sum1;
            sum1 += words.getInt(i + 4) + sum0;
        }
    }
}

package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.disk.Synchronous;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A commit that reached the write-ahead log in part, or damaged. SQLite itself recovers it, from real files.
 *
 * @see <a href="https://sqlite.org/fileformat2.html">section 4 of the file format</a>
 */
public final class TornCommit {
    /** Bytes that a disk writes as one. */
    public static final int SECTOR = 512;

    private static final int DAMAGE = 0x40;

    private final SqlImage before;
    private final SqlImage after;
    private final byte[] oldLog;
    private final byte[] newLog;
    private final int start;

    /**
     * @param before the files of the store before the commit
     * @param after and after it
     */
    public TornCommit(SqlImage before, SqlImage after) {
        this.before = before;
        this.after = after;
        this.oldLog = before.log().toArray();
        this.newLog = after.log().toArray();
        int same = Arrays.mismatch(oldLog, newLog);
        this.start = same < 0 ? newLog.length : same;
    }

    /** Whether the commit went into the log alone. One that moved the log into the database is not cut here. */
    public boolean isInTheLog() {
        return start < newLog.length
                && Arrays.equals(before.database().toArray(), after.database().toArray());
    }

    /** The log as it is when the commit is cut short at every sector boundary, from nothing of it to all. */
    public List<byte[]> cuts() {
        List<byte[]> logs = new ArrayList<>();
        for (int at = start / SECTOR * SECTOR; at < newLog.length + SECTOR; at += SECTOR) {
            logs.add(cutAt(Math.min(at, newLog.length)));
        }
        return logs;
    }

    /** The log with one byte of what the commit wrote damaged, in every sector. */
    public List<byte[]> flips() {
        List<byte[]> logs = new ArrayList<>();
        for (int at = start; at < newLog.length; at += SECTOR) {
            byte[] log = newLog.clone();
            log[at] ^= DAMAGE;
            logs.add(log);
        }
        return logs;
    }

    /** What SQLite makes of one of these logs, in a directory that does not exist yet. */
    public Found recover(byte[] log, Path directory) {
        DatabaseLocation.Directory home = new DatabaseLocation.Directory(directory, Optional.empty(), Synchronous.OFF);
        try {
            Files.createDirectories(directory);
            Files.write(home.file(), before.database().toArray());
            Files.write(home.log(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the files of a store to " + directory, e);
        }
        // Closing the last connection moves what was recovered into the database: there it is read.
        Database.open(home, false, Simulation.quiet()).abandon();
        Fingerprint found = SqlImage.ofFiles(home, null).fingerprint();
        if (found.equals(after.fingerprint())) {
            return Found.NEW;
        }
        return found.equals(before.fingerprint()) ? Found.OLD : Found.NEITHER;
    }

    private byte[] cutAt(int at) {
        byte[] log = Arrays.copyOf(oldLog, Math.max(oldLog.length, at));
        System.arraycopy(newLog, 0, log, 0, at);
        return log;
    }

    /** Which state a process finds. */
    public enum Found {
        /** That before the commit. */
        OLD,
        /** That after it. */
        NEW,
        /** Another one: the store is damaged. */
        NEITHER
    }
}

package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.model.disk.Synchronous;
import java.sql.SQLException;

/**
 * The image of the last committed state of one database. In memory it has to be taken before the next transaction
 * begins; files can be read at any time, because uncommitted pages never count there.
 */
final class CommittedImage {
    private final Database database;
    private final DatabaseLocation home;
    private final boolean capture;

    @Durable
    private SqlImage last;

    @NotMeasured("whether the image has to be read again")
    private boolean stale;

    CommittedImage(Database database, DatabaseLocation home, boolean capture) {
        this.database = database;
        this.home = home;
        this.capture = capture;
        this.last = home.image().orElse(null);
        this.stale = last == null;
    }

    void afterOpen() {
        if (capture && stale && home instanceof DatabaseLocation.Memory) {
            take();
        }
    }

    void changed() {
        // What a power cut could leave has to be known before the next commit, in files too.
        SqlImage before = home.synchronous() == Synchronous.FULL ? null : image();
        stale = true;
        if (before != null) {
            take();
            last = last.unsynced(home.synchronous().unsynced(before.alone(), before.older()));
        } else if (capture && home instanceof DatabaseLocation.Memory) {
            take();
        }
    }

    /** Another connection has committed. */
    void isStale() {
        stale = true;
    }

    // Closing checkpoints the write-ahead log away: what a crash left is read before.
    void beforeClose() {
        if (capture && stale) {
            take();
        }
    }

    SqlImage image() {
        if (stale) {
            take();
        }
        return last;
    }

    private void take() {
        if (home instanceof DatabaseLocation.Directory directory) {
            last = SqlImage.ofFiles(directory, last);
        } else {
            last = SqlImage.ofMemory(serialize(), last);
        }
        stale = false;
    }

    private byte[] serialize() {
        if (database.inTransaction()) {
            throw new IllegalStateException(
                    "an image of a database in memory cannot be taken inside a transaction: open the store with captureImages");
        }
        try {
            return database.connection().serialize("main");
        } catch (SQLException e) {
            throw SqlErrors.of(e, "taking an image");
        }
    }
}

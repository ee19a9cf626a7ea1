package dev.hangover.scenarios.diskfaults;

import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.swingstore.sqlite.TornCommit;
import java.nio.file.Path;
import java.util.List;

/** Torn and damaged writes in the write-ahead log of the swing-store, within each of several commits. */
public final class LogCuts {
    private final Path directory;
    private int made;

    /** @param directory where stores are made; each gets a separate directory below */
    public LogCuts(Path directory) {
        this.directory = directory;
    }

    /**
     * Tries every cut, and a damaged byte in every sector.
     *
     * @param images the files of one store after each of its commits, in order
     */
    public List<CutResult> of(List<SqlImage> images) {
        CutResult cuts = CutResult.none("sql", "cut");
        CutResult flips = CutResult.none("sql", "flip");
        for (int i = 1; i < images.size(); i++) {
            TornCommit commit = new TornCommit(images.get(i - 1), images.get(i));
            if (commit.isInTheLog()) {
                for (byte[] log : commit.cuts()) {
                    cuts = count(cuts, commit, log);
                }
                for (byte[] log : commit.flips()) {
                    flips = count(flips, commit, log);
                }
            }
        }
        return List.of(cuts, flips);
    }

    private CutResult count(CutResult sum, TornCommit commit, byte[] log) {
        return switch (recover(commit, log)) {
            case OLD -> sum.plusOlder();
            case NEW -> sum.plusNewest();
            case NEITHER -> sum.plusWrong();
        };
    }

    private TornCommit.Found recover(TornCommit commit, byte[] log) {
        try {
            return commit.recover(log, directory.resolve("torn-" + made++));
        } catch (RuntimeException unreadable) {
            return TornCommit.Found.NEITHER;
        }
    }
}

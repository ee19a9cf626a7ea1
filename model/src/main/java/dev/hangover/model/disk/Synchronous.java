package dev.hangover.model.disk;

import java.util.List;

/**
 * When the swing-store's commits survive a power cut: {@code PRAGMA synchronous} of SQLite with a write-ahead log
 * (sqlite.org/pragma.html). The real package uses FULL. That a database may be left damaged under OFF is not modelled
 * here.
 */
public enum Synchronous {
    /** Every commit syncs the log: none is lost. */
    FULL,
    /**
     * Only checkpoints sync. SQLite makes one when the log has 1,000 pages; here every third commit does, whatever its
     * size.
     */
    NORMAL,
    /** Nothing is ever synced. The system writes it out some time: at most the last three commits are lost. */
    OFF;

    /**
     * What can be left in place of a commit.
     *
     * @param before the state before it
     * @param olderThanBefore what could be left in place of that
     * @return the states that can be left, newest first
     */
    public <T> List<T> unsynced(T before, List<? extends T> olderThanBefore) {
        return switch (this) {
            case FULL -> List.of();
            case NORMAL ->
                olderThanBefore.size() == Durability.MOST_COMMITS - 1
                        ? List.of()
                        : Durability.after(before, olderThanBefore);
            case OFF ->
                Durability.after(before, olderThanBefore).stream()
                        .limit(Durability.MOST_COMMITS)
                        .toList();
        };
    }
}

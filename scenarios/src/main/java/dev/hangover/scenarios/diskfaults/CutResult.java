package dev.hangover.scenarios.diskfaults;

/**
 * The result of one kind of damage to one store.
 *
 * @param store {@code sql} or {@code iavl}
 * @param manner what was done to what was not synced
 * @param tried how many files were damaged and opened
 * @param older how many of them held a state before the last write, and exactly that
 * @param newest how many held the state after the last write
 * @param wrong how many held anything else, or could not be opened
 */
public record CutResult(String store, String manner, long tried, long older, long newest, long wrong) {
    /** Nothing tried so far. */
    static CutResult none(String store, String manner) {
        return new CutResult(store, manner, 0, 0, 0, 0);
    }

    CutResult plusOlder() {
        return new CutResult(store, manner, tried + 1, older + 1, newest, wrong);
    }

    CutResult plusNewest() {
        return new CutResult(store, manner, tried + 1, older, newest + 1, wrong);
    }

    CutResult plusWrong() {
        return new CutResult(store, manner, tried + 1, older, newest, wrong + 1);
    }
}

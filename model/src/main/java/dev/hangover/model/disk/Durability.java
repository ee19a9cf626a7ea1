package dev.hangover.model.disk;

import java.util.ArrayList;
import java.util.List;

/**
 * What a power cut can take from a node: the policy of each store. A process that dies loses nothing that was written,
 * synced or not.
 *
 * @param sql of the swing-store
 * @param iavl of the application's database; its trees are never synced by themselves, but with the commit record
 * @param blocks of the block log
 */
public record Durability(Synchronous sql, Syncing iavl, Syncing blocks) {
    /** As the deployed node means it: whatever is promised is synced. */
    public static final Durability STRICT = new Durability(Synchronous.FULL, Syncing.SYNC, Syncing.SYNC);

    /** Under every policy without a promise, most commits of one store that a power cut takes. */
    public static final int MOST_COMMITS = 3;

    /** One more state that is not synced, before these. */
    public static <T> List<T> after(T before, List<? extends T> older) {
        List<T> all = new ArrayList<>();
        all.add(before);
        all.addAll(older);
        return List.copyOf(all);
    }
}

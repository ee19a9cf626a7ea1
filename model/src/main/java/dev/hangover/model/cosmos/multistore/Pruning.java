package dev.hangover.model.cosmos.multistore;

/**
 * Which old versions are kept (cosmos-sdk store/pruning). Upstream prunes in the background; here it happens within
 * the commit, after all stores are saved.
 *
 * @param keepRecent how many versions before the one being committed are kept; 0 keeps all
 */
public record Pruning(long keepRecent) {
    /** Every version is kept. */
    public static final Pruning KEEP_ALL = new Pruning(0);

    /** @throws IllegalArgumentException when the number is negative */
    public Pruning {
        if (keepRecent < 0) {
            throw new IllegalArgumentException("keeps " + keepRecent + " versions");
        }
    }

    /** Up to which version all may go when this one is committed; 0 for none. */
    long goneAt(long version) {
        return keepRecent == 0 ? 0 : Math.max(0, version - 1 - keepRecent);
    }
}

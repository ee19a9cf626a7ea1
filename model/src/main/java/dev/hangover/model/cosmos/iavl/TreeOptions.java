package dev.hangover.model.cosmos.iavl;

/** Options of a tree: whether the fast index is kept and read, and the version of the first save. */
public record TreeOptions(boolean fastIndex, long initialVersion) {
    /** With a fast index, and versions that count from 1. */
    public static final TreeOptions DEFAULT = new TreeOptions(true, 1);

    /** @throws IllegalArgumentException when the initial version is below 1 */
    public TreeOptions {
        if (initialVersion < 1) {
            throw new IllegalArgumentException("versions begin at 1 or above, not at " + initialVersion);
        }
    }

    /** The same, with another first version. */
    public TreeOptions from(long version) {
        return new TreeOptions(fastIndex, version);
    }

    /** The same without a fast index. */
    public TreeOptions withoutFastIndex() {
        return new TreeOptions(false, initialVersion);
    }
}

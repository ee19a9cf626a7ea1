package dev.hangover.model.workload;

/** How many transactions a drawn block has, measured by what is usual and by how many actions may wait for the kernel. */
public enum Fullness {
    /** None. */
    EMPTY,
    /** One. */
    SPARSE,
    /** As many as the workload says. */
    USUAL,
    /** As many as may wait. */
    FULL,
    /** Twice as many: some are refused. */
    OVERFULL;

    /** How many actions may wait for the kernel at genesis, before transactions are refused. */
    public static final int QUEUE = 9;

    /**
     * The number of transactions. A workload without transactions has none in any block.
     *
     * @param usual how many a block has as a rule
     */
    public int transactions(int usual) {
        if (usual == 0) {
            return 0;
        }
        return switch (this) {
            case EMPTY -> 0;
            case SPARSE -> 1;
            case USUAL -> usual;
            case FULL -> Math.max(usual, QUEUE);
            case OVERFULL -> 2 * Math.max(usual, QUEUE);
        };
    }
}

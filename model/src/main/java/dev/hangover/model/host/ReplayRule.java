package dev.hangover.model.host;

/**
 * The replay rule: whether a block that cosmos executes is executed by the kernel too, or is repeated, because the kernel has
 * executed and committed it before (blockNeedsExecution in launch-chain.js of agoric-sdk). A pure function.
 */
@FunctionalInterface
public interface ReplayRule {
    /** The height that AG_COSMOS_INIT has when genesis sends it. */
    long GENESIS = 0;

    /** Height of the first block. */
    long FIRST = 1;

    /** The right rule. Genesis is about the first block, also when it is sent again because cosmos lost that block. */
    ReplayRule STANDARD = (height, saved, repeatable) -> ofBlock(height == GENESIS ? FIRST : height, saved, repeatable);

    /**
     * Decides about a block.
     *
     * @param height of the block that cosmos executes, {@link #GENESIS} for genesis
     * @param saved height of the block that the swing-store committed last, 0 for none
     * @param repeatable how many of the last committed blocks can be repeated
     */
    Decision decide(long height, long saved, int repeatable);

    /** The decision about a block whose height is taken as it is. */
    static Decision ofBlock(long block, long saved, int repeatable) {
        if (saved == 0 && block > FIRST) {
            return new Refuse("the swing-store is empty, but cosmos executes block " + block);
        }
        if (saved == 0 || block == saved + 1) {
            return Work.EXECUTE;
        }
        if (isRepeatable(block, saved, repeatable)) {
            return Work.REPEAT;
        }
        return new Refuse("cosmos executes block " + block + ", but the swing-store is at " + saved
                + ": it can execute the next one or repeat "
                + (repeatable == 1 ? "the last" : "one of the last " + repeatable));
    }

    /** Whether a block is among the last committed ones that can be repeated. */
    static boolean isRepeatable(long block, long saved, int repeatable) {
        return block <= saved && block > saved - repeatable;
    }

    /** What becomes of a block. */
    sealed interface Decision permits Work, Refuse {}

    /** The block is worked on. */
    enum Work implements Decision {
        /** The kernel executes it. */
        EXECUTE,
        /** Its saved effects are sent again. */
        REPEAT
    }

    /**
     * The two databases do not fit: the node refuses to go on.
     *
     * @param sentence why
     */
    record Refuse(String sentence) implements Decision {}
}

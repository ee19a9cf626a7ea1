package dev.hangover.model.kernel;

/** The run policy: how much the kernel may compute in one block, in units of one syscall. */
public final class ComputeBudget {
    private static final long COST_OF_A_DELIVERY = 2;

    private final long limit;
    private long spent;

    private ComputeBudget(long limit) {
        this.limit = limit;
    }

    /** So much and no more; the crank that passes the limit is still finished. */
    public static ComputeBudget of(long limit) {
        return new ComputeBudget(limit);
    }

    /** No limit. */
    public static ComputeBudget unlimited() {
        return new ComputeBudget(Long.MAX_VALUE);
    }

    /** Whether nothing more may be begun. */
    public boolean exhausted() {
        return spent >= limit;
    }

    void spend(int syscalls) {
        spent += COST_OF_A_DELIVERY + syscalls;
    }
}

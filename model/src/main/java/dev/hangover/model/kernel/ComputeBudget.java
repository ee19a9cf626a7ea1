package dev.hangover.model.kernel;

import dev.hangover.model.kernel.worker.Meter;

/** The run policy: how much the kernel may compute in one block, in units of one syscall. */
public final class ComputeBudget implements Meter {
    private static final long COST_OF_A_DELIVERY = 2;
    private static final long LIMIT_OF_A_DELIVERY = 200;

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

    @Override
    public long limit() {
        return LIMIT_OF_A_DELIVERY;
    }

    @Override
    public void spend(long units) {
        spent += COST_OF_A_DELIVERY + units;
    }
}

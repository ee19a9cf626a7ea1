package dev.hangover.harness.shrink;

/** The run budget of a shrinker: how many runs may still be made. Reference runs count like all others. */
public final class Allowance {
    private final long most;
    private long spent;

    /** @param most at most so many runs */
    public Allowance(long most) {
        this.most = most;
    }

    /** One more run is made. */
    public void spend() {
        spent++;
    }

    /** Whether no further run may be made. */
    public boolean isSpent() {
        return spent >= most;
    }

    /** Runs that were made. */
    public long spent() {
        return spent;
    }
}

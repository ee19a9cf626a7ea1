package dev.hangover.scenarios.cli;

/** The exit statuses of the program. */
final class Status {
    /** Every expectation was met. */
    static final int MET = 0;
    /** Some expectation was not met. */
    static final int NOT_MET = 1;
    /** Bad usage or bad input; nothing was written. */
    static final int BAD_INPUT = 2;
    /**
     * An error of the program itself, a run that went differently twice, a planted bug that was not found, or a durable write
     * that no crash could be tried after.
     */
    static final int BROKEN = 3;

    private Status() {}
}

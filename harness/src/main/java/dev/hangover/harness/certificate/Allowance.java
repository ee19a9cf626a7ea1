package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;

/**
 * A fault budget: how many faults may still strike.
 *
 * @param crashes sudden deaths, power cuts and writes that fail
 * @param restarts clean restarts
 */
public record Allowance(int crashes, int restarts) {
    /** Whether this fault is among them. */
    boolean includes(Fault fault) {
        return isRestart(fault) ? restarts > 0 : crashes > 0;
    }

    /** The budget after this fault. */
    Allowance without(Fault fault) {
        return isRestart(fault) ? new Allowance(crashes, restarts - 1) : new Allowance(crashes - 1, restarts);
    }

    /** Whether everything that the other allows is allowed here. */
    boolean covers(Allowance other) {
        return other.crashes <= crashes && other.restarts <= restarts;
    }

    boolean isNothing() {
        return crashes == 0 && restarts == 0;
    }

    private static boolean isRestart(Fault fault) {
        return fault.kind() == FaultKind.RESTART;
    }

    /** For example {@code 2 crashes and 1 restart}. */
    @Override
    public String toString() {
        return crashes
                + (crashes == 1 ? " crash and " : " crashes and ")
                + restarts
                + (restarts == 1 ? " restart" : " restarts");
    }
}

package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.run.RunSettings;
import java.util.List;

/**
 * The bound of a certified exploration.
 *
 * @param most most faults in one run
 * @param kinds what can strike
 * @param horizon last section in which a fault may strike
 * @param rejoin whether a run ended where it had become the reference run again
 * @param everyOrder whether every order of tasks was tried, and not only first in, first out
 */
public record Bound(Allowance most, List<FaultKind> kinds, long horizon, boolean rejoin, boolean everyOrder) {
    /** Keeps a copy. */
    public Bound {
        kinds = List.copyOf(kinds);
    }

    /** Whether a fault of this kind can strike at all. Where power can be cut, it may also take nothing. */
    boolean includes(Fault fault) {
        return kinds.contains(fault.kind()) || fault.kind() == FaultKind.CRASH && kinds.contains(FaultKind.POWER_LOSS);
    }

    /** Whether power can be cut, so that what is not synced yet makes a difference. */
    boolean cutsPower() {
        return kinds.contains(FaultKind.POWER_LOSS);
    }

    RunSettings settings() {
        return new RunSettings(horizon, rejoin).trying(kinds);
    }
}

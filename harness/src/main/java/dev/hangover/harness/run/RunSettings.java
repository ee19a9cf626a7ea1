package dev.hangover.harness.run;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import java.util.List;

/**
 * Bounds of a run.
 *
 * @param horizon last section in which a fault may strike
 * @param rejoin whether a run may end early when it has become the reference run again
 * @param stepBound most events between two finished sections of one life; beyond it the run is stuck
 * @param kinds what can strike; a given fault strikes even if its kind is not listed
 * @param overseer watches the runs from outside
 * @param memory whether memory is compared with the reference's. Where a process keeps its stores otherwise than the
 *     reference does, it cannot be; then runs end by what is durable alone
 */
public record RunSettings(
        long horizon, boolean rejoin, long stepBound, List<FaultKind> kinds, Overseer overseer, boolean memory) {
    /** Sections that a run goes past its last fault before it is restarted cleanly, to show residue. */
    public static final int SECTIONS_AFTER_LAST_FAULT = 2;

    /** Sections after that restart. */
    public static final int SECTIONS_AFTER_RESTART = 1;

    private static final long DEFAULT_STEP_BOUND = 5_000_000;

    /** @throws IllegalArgumentException when the horizon or the step bound is below 1 */
    public RunSettings {
        if (horizon < 1 || stepBound < 1) {
            throw new IllegalArgumentException(
                    "horizon and step bound must be at least 1: " + horizon + ", " + stepBound);
        }
        kinds = List.copyOf(kinds);
    }

    /** Without an overseer. */
    public RunSettings(long horizon, boolean rejoin, long stepBound, List<FaultKind> kinds) {
        this(horizon, rejoin, stepBound, kinds, Overseer.NONE, true);
    }

    /** With crashes and restarts. */
    public RunSettings(long horizon, boolean rejoin, long stepBound) {
        this(horizon, rejoin, stepBound, List.of(FaultKind.CRASH, FaultKind.RESTART));
    }

    /** With the default step bound, and with crashes and restarts. */
    public RunSettings(long horizon, boolean rejoin) {
        this(horizon, rejoin, DEFAULT_STEP_BOUND);
    }

    /** The same with other kinds of faults. */
    public RunSettings trying(List<FaultKind> others) {
        return new RunSettings(horizon, rejoin, stepBound, others, overseer, memory);
    }

    /** The same, watched by this. */
    public RunSettings overseenBy(Overseer other) {
        return new RunSettings(horizon, rejoin, stepBound, kinds, other, memory);
    }

    /** The same with another last section in which a fault may strike. */
    public RunSettings upTo(long section) {
        return new RunSettings(section, rejoin, stepBound, kinds, overseer, memory);
    }

    /** The same for runs that go to their end. */
    public RunSettings withoutRejoin() {
        return new RunSettings(horizon, false, stepBound, kinds, overseer, memory);
    }

    /** The same for runs whose memory is not comparable with the reference's. They go to their end. */
    public RunSettings withoutMemory() {
        return new RunSettings(horizon, false, stepBound, kinds, overseer, false);
    }

    /** Whether faults of this kind can strike. */
    public boolean tries(FaultKind kind) {
        return kinds.contains(kind);
    }

    /** Whether this fault is of a kind that can strike. A power cut may also take nothing. */
    public boolean tries(Fault fault) {
        return tries(fault.kind()) || (fault.kind() == FaultKind.CRASH && tries(FaultKind.POWER_LOSS));
    }

    /** The last section of the reference run: far enough for every run that is judged by it. */
    public long lastSection() {
        return horizon + SECTIONS_AFTER_LAST_FAULT + SECTIONS_AFTER_RESTART;
    }
}

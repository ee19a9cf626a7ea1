package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Schedule;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A branch of the exploration: a run that has yet to be made.
 *
 * @param from number of the run that this follows from, counted from 0; empty for the reference run
 * @param boot where the run starts
 * @param failures writes that fail in it, in order
 * @param schedule its schedule, with the deviations of lives before the boot
 * @param left the faults that may still strike
 * @param stop the clean restart, or the stop in the middle, that strikes next and whose images are wanted; empty when a run
 *     is
 */
record Branch(
        OptionalLong from,
        StartState boot,
        FaultSequence failures,
        Schedule schedule,
        Budget left,
        Optional<FaultPoint> stop) {
    static Branch at(StartState boot, Budget left) {
        return new Branch(OptionalLong.empty(), boot, FaultSequence.none(), Schedule.none(), left, Optional.empty());
    }

    /** All faults that strike before something new can. */
    FaultSequence struck() {
        return boot.struck().plus(failures);
    }

    /** The fault that leads to it; there is one. */
    Fault lastFault() {
        return struck().last().orElseThrow();
    }

    boolean isFromTheBeginning() {
        return boot.struck().places().isEmpty();
    }

    /** The deviations of the schedule from the boot on. */
    Schedule ahead() {
        return schedule.of(stream -> StartState.life(stream) >= boot.life());
    }

    /** The durable state that a fault in this run left. */
    Branch after(OptionalLong run, FaultPoint struck, Images disks, Budget rest) {
        StartState next = new StartState(disks, struck().plus(struck.fault()), struck.life() + 1);
        return new Branch(run, next, FaultSequence.none(), before(struck), rest, Optional.empty());
    }

    /** The same run, to be stopped. */
    Branch stopping(OptionalLong run, FaultPoint where, Budget rest) {
        return new Branch(run, boot, failures, before(where), rest, Optional.of(where));
    }

    /** The same run, in which a write fails. */
    Branch failing(OptionalLong run, FaultPoint write, Budget rest) {
        return new Branch(run, boot, failures.plus(write.fault()), before(write), rest, Optional.empty());
    }

    /** The same run, deciding otherwise here. */
    Branch turning(OptionalLong run, ChoicePoint choicePoint, int alternative) {
        Schedule.Deviation turn =
                new Schedule.Deviation(StartState.stream(choicePoint.life()), choicePoint.decision(), alternative);
        return new Branch(run, boot, failures, schedule.plus(turn), left, Optional.empty());
    }

    /** Whether a choice point comes after all deviations of this run. */
    boolean isAfterDeviations(ChoicePoint choicePoint) {
        return ahead().places().stream().allMatch(deviation -> {
            int life = StartState.life(deviation.stream());
            return life < choicePoint.life()
                    || life == choicePoint.life() && deviation.decision() < choicePoint.decision();
        });
    }

    private Schedule before(FaultPoint struck) {
        return schedule.of(stream -> StartState.life(stream) <= struck.life());
    }
}

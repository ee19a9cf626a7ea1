package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.run.Boot;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.run.Junction;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that has yet to be tried.
 *
 * @param from number of the run that this follows from, counted from 0; empty for the reference run
 * @param boot where the run starts
 * @param failures writes that fail in it, in order
 * @param detours how the order of tasks is not straight, those of lives before the boot included
 * @param left the faults that may still strike
 * @param stop the restart in good order, or the stop in the middle, that strikes next and whose images are wanted; empty when
 *     a run is
 */
record Branch(
        OptionalLong from, Boot boot, Coordinates failures, Detours detours, Budget left, Optional<Candidate> stop) {
    static Branch at(Boot boot, Budget left) {
        return new Branch(OptionalLong.empty(), boot, Coordinates.none(), Detours.none(), left, Optional.empty());
    }

    /** All faults that strike before something new can. */
    Coordinates struck() {
        return boot.struck().plus(failures);
    }

    /** The fault that leads to it; there is one. */
    Fault lastFault() {
        return struck().last().orElseThrow();
    }

    boolean isFromTheBeginning() {
        return boot.struck().places().isEmpty();
    }

    /** How the order of tasks is not straight from the boot on. */
    Detours ahead() {
        return detours.of(stream -> Boot.life(stream) >= boot.life());
    }

    /** What a fault that struck in this run left. */
    Branch after(OptionalLong run, Candidate struck, Images disks, Budget rest) {
        Boot next = new Boot(disks, struck().plus(struck.fault()), struck.life() + 1);
        return new Branch(run, next, Coordinates.none(), before(struck), rest, Optional.empty());
    }

    /** The same run, to be stopped. */
    Branch stopping(OptionalLong run, Candidate where, Budget rest) {
        return new Branch(run, boot, failures, before(where), rest, Optional.of(where));
    }

    /** The same run, in which a write fails. */
    Branch failing(OptionalLong run, Candidate write, Budget rest) {
        return new Branch(run, boot, failures.plus(write.fault()), before(write), rest, Optional.empty());
    }

    /** The same run, deciding otherwise here. */
    Branch turning(OptionalLong run, Junction junction, int alternative) {
        Detours.Detour turn = new Detours.Detour(Boot.stream(junction.life()), junction.decision(), alternative);
        return new Branch(run, boot, failures, detours.plus(turn), left, Optional.empty());
    }

    /** Whether a junction comes after all detours of this run. */
    boolean isAfterDetours(Junction junction) {
        return ahead().places().stream().allMatch(detour -> {
            int life = Boot.life(detour.stream());
            return life < junction.life() || life == junction.life() && detour.decision() < junction.decision();
        });
    }

    private Detours before(Candidate struck) {
        return detours.of(stream -> Boot.life(stream) <= struck.life());
    }
}

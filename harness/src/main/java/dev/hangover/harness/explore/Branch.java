package dev.hangover.harness.explore;

import dev.hangover.harness.run.Boot;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.run.Junction;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;

/**
 * Something that has yet to be tried.
 *
 * @param boot where the run starts
 * @param detours how the order of tasks is not straight, those of lives before the boot included
 * @param left the faults that may still strike
 * @param restart the restart in good order that strikes next and whose images are wanted; empty when a run is
 */
record Branch(Boot boot, Detours detours, Budget left, Optional<Candidate> restart) {
    private static final String LIFE = "life-";

    static Branch at(Boot boot, Budget left) {
        return new Branch(boot, Detours.none(), left, Optional.empty());
    }

    boolean isFromTheBeginning() {
        return boot.struck().places().isEmpty();
    }

    /** How the order of tasks is not straight from the boot on. */
    Detours ahead() {
        return detours.of(stream -> life(stream) >= boot.life());
    }

    /** What a fault that struck in this run left. */
    Branch after(Candidate struck, Images disks, Budget rest) {
        Boot next = new Boot(disks, boot.struck().plus(struck.place()), struck.life() + 1);
        return new Branch(next, before(struck), rest, Optional.empty());
    }

    /** The same run, to be restarted in good order. */
    Branch stopping(Candidate where, Budget rest) {
        return new Branch(boot, before(where), rest, Optional.of(where));
    }

    /** The same run, deciding otherwise here. */
    Branch turning(Junction junction, int alternative) {
        Detours.Detour turn = new Detours.Detour(LIFE + junction.life(), junction.decision(), alternative);
        return new Branch(boot, detours.plus(turn), left, Optional.empty());
    }

    /** Whether a junction comes after all detours of this run. */
    boolean isAfterDetours(Junction junction) {
        return ahead().places().stream().allMatch(detour -> {
            int life = life(detour.stream());
            return life < junction.life() || life == junction.life() && detour.decision() < junction.decision();
        });
    }

    private Detours before(Candidate struck) {
        return detours.of(stream -> life(stream) <= struck.life());
    }

    private static int life(String stream) {
        return Integer.parseInt(stream.substring(LIFE.length()));
    }
}

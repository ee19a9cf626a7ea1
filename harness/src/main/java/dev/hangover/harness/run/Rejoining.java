package dev.hangover.harness.run;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Choices;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides whether a run has rejoined the reference run, and whether it then ends or is continued as a check. */
final class Rejoining {
    private final boolean allowed;
    private final Choices order;
    private final boolean fifo;
    private final boolean memory;
    private final boolean ordersAreCompared;
    private final Oracle oracle;
    private final RunMode mode;
    private OptionalLong after = OptionalLong.empty();
    private boolean departed;

    /** @param everyOrder whether the places are recorded at which the order of tasks could have been another one */
    Rejoining(RunSettings settings, Choices order, boolean everyOrder, Oracle oracle, RunMode mode) {
        this.allowed = settings.rejoin();
        this.order = order;
        this.fifo = order.isFifo();
        this.memory = settings.memory();
        this.ordersAreCompared = fifo && !everyOrder;
        this.oracle = oracle;
        this.mode = mode;
    }

    /** The section after which it became so. */
    OptionalLong after() {
        return after;
    }

    /** A fault strikes: what the process had in memory is gone, or is looked at again. */
    void forget() {
        departed = false;
    }

    /**
     * Looks at the run where it would be restarted to show residue. A run that is not the reference run by then, although
     * nothing durable that counts differs, still remembers the fault, and may act on it at any time: it goes to the horizon.
     *
     * @param seen where it would be restarted, and after each section beyond
     */
    void lookLate(Observation seen) {
        boolean converges = oracle.verdict().verdict() == Verdict.CONVERGED;
        departed |= memory && order.isFifo() && converges && !hasRejoined(seen);
    }

    /** Whether the run is to go to the horizon before it is restarted. */
    boolean demandsTheWholeRun() {
        return departed || oracle.demandsTheWholeRun();
    }

    /**
     * The outcome of the run, when it is the reference run again and ends for that.
     *
     * @param faults how many struck
     * @param end the section at which it would end otherwise
     * @param residueShown whether it has been restarted to show residue
     */
    Optional<Outcome> outcome(Observation seen, int faults, long end, boolean residueShown) {
        boolean isReference = fifo && faults == 0;
        if (!allowed || !order.isFifo() || isReference || after.isPresent() || !hasRejoined(seen)) {
            return Optional.empty();
        }
        after = OptionalLong.of(seen.section());
        boolean restarts = faults > 0 && !residueShown;
        if (mode == RunMode.CONTINUATION) {
            oracle.predict(end, restarts);
            return Optional.empty();
        }
        return Optional.of(oracle.verdictOfRejoined(end, restarts));
    }

    /** An order of tasks other than first in, first out may leave behind in which order effects of different channels came. */
    private boolean hasRejoined(Observation seen) {
        return ordersAreCompared ? oracle.rejoined(seen) : oracle.rejoinedButForOrder(seen);
    }
}

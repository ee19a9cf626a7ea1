package dev.hangover.scenarios.explore;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.simulation.WriteFailure;
import dev.hangover.scenarios.chain.Term;
import java.util.List;

/** The kinds of faults, each with its effect on a node. */
public final class FaultTerms {
    private static final List<Term> ALL = List.of(
            new Term(FaultKind.RESTART.word(), "the process is stopped cleanly between two blocks and started again"),
            new Term(FaultKind.CRASH.word(), "the process dies; what is committed survives"),
            new Term(
                    FaultKind.POWER_LOSS.word(),
                    "the machine goes dark: each store may lose its last commits that were not synced, see the event durability"),
            new Term(
                    FaultKind.IO_ERROR.word(),
                    "a durable write fails (" + String.join(", ", WriteFailure.words())
                            + "); the node gets an exception, stops, and is started again"),
            new Term(
                    FaultKind.TERMINATE.word(),
                    "the process is asked to stop anywhere in its work, as by SIGTERM: it finishes the after-commit work of"
                            + " a committed block, closes its stores, which drops what is not committed, and is started again"));

    private FaultTerms() {}

    /** All of them. */
    public static List<Term> all() {
        return ALL;
    }
}

package dev.hangover.scenarios.catalogue;

import dev.hangover.harness.fault.FaultKind;
import java.util.Collection;
import java.util.Optional;

/** Who is watched: one node, or several parties of which one at a time may die. */
public enum SubjectKind {
    /** A node. */
    NODE,
    /** Several nodes that execute the same blocks. */
    VALIDATORS,
    /** A node without consensus, and a receiver outside of it that takes its messages. */
    OUTSIDE,
    /** Two chains whose kernels write to each other. */
    TWO_KERNELS;

    /** Whether it is a single node. Several parties take turns, so that there is one order of their tasks. */
    public boolean isSingleNode() {
        return this == NODE;
    }

    /** The first of some faults that cannot strike: several parties have disks of their own. */
    public Optional<FaultKind> cannotHave(Collection<FaultKind> faults) {
        return faults.stream()
                .filter(fault -> !isSingleNode() && (fault == FaultKind.POWER_LOSS || fault == FaultKind.IO_ERROR))
                .findFirst();
    }
}

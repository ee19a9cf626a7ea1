package dev.hangover.model.node;

import dev.hangover.harness.simulation.Boundary;

/** Between any two things that an operator does to the disks of a machine, the machine can die. */
final class OperatorBoundaries {
    /** The swing-store is gone: wiped, or lost. */
    static final Boundary SQL_WIPED = new Boundary("operator.sql.wiped");
    /** The application's trees are wiped. */
    static final Boundary IAVL_WIPED = new Boundary("operator.iavl.wiped");
    /** The swing-store is built from the snapshot, or is the copy. */
    static final Boundary SQL_RESTORED = new Boundary("operator.sql.restored");
    /** The application's trees are those of the snapshot. */
    static final Boundary IAVL_RESTORED = new Boundary("operator.iavl.restored");
    /** The swing-store is in the snapshot, or copied. */
    static final Boundary SQL_COPIED = new Boundary("operator.sql.copied");
    /** The application's trees are in the snapshot. */
    static final Boundary IAVL_COPIED = new Boundary("operator.iavl.copied");
    /** It is noted that something was done. */
    static final Boundary NOTED = new Boundary("operator.noted");

    private OperatorBoundaries() {}
}

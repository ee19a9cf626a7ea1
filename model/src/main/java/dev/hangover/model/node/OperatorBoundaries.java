package dev.hangover.model.node;

import dev.hangover.harness.simulation.Boundary;

/** The boundaries between the operator's changes of the disks, at which the machine can die. */
final class OperatorBoundaries {
    static final Boundary SQL_WIPED = new Boundary("operator.sql.wiped");
    static final Boundary IAVL_WIPED = new Boundary("operator.iavl.wiped");
    static final Boundary SQL_RESTORED = new Boundary("operator.sql.restored");
    static final Boundary IAVL_RESTORED = new Boundary("operator.iavl.restored");
    static final Boundary SQL_COPIED = new Boundary("operator.sql.copied");
    static final Boundary IAVL_COPIED = new Boundary("operator.iavl.copied");
    static final Boundary NOTED = new Boundary("operator.noted");

    private OperatorBoundaries() {}
}

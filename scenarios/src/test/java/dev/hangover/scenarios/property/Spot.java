package dev.hangover.scenarios.property;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import java.util.function.Predicate;

/** The places among which a planned fault is counted: all of them, or those of one phase of the commit. */
enum Spot {
    /** At any place. */
    ANYWHERE("place", boundary -> true),
    /** Right before the swing-store commits. */
    BEFORE_SQL("before-sql", SwingStoreBoundaries.COMMIT_BEFORE::equals),
    /** Right after it has committed. */
    BETWEEN_SQL_AND_IAVL("between-sql-and-iavl", SwingStoreBoundaries.COMMIT_AFTER::equals),
    /** While the trees are written. */
    IN_IAVL("place in iavl", boundary -> boundary.name().startsWith("iavl.")),
    /** Right after they have committed. */
    AFTER_IAVL("after-iavl", CosmosBoundaries.COMMIT_AFTER::equals);

    private final String word;
    private final Predicate<Boundary> boundaries;

    Spot(String word, Predicate<Boundary> boundaries) {
        this.word = word;
        this.boundaries = boundaries;
    }

    boolean has(Boundary boundary) {
        return boundaries.test(boundary);
    }

    @Override
    public String toString() {
        return word;
    }
}

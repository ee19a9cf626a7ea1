package dev.hangover.model.kernel.worker;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.Deviation;
import java.util.Optional;

/**
 * How the warehouse deals with workers. None of it may be seen in what becomes durable, except for the number of
 * deliveries between snapshots.
 *
 * @param mostOnline how many workers are kept at most
 * @param snapshotEvery after how many items of a transcript span the heap is saved and a new span begun
 * @param evictions decides, after each delivery, whether a worker is thrown away for no reason; empty for never
 * @param snapshotsForget planted: a heap that is loaded from a snapshot lacks its last entry
 */
public record WarehousePolicy(
        int mostOnline, long snapshotEvery, Optional<Choices> evictions, Deviation snapshotsForget) {
    /** With snapshots that hold all of a heap. */
    public WarehousePolicy(int mostOnline, long snapshotEvery, Optional<Choices> evictions) {
        this(mostOnline, snapshotEvery, evictions, Deviation.none());
    }

    /** Few enough workers that some are thrown away, few enough deliveries that heaps are saved. */
    public static WarehousePolicy standard() {
        return new WarehousePolicy(7, 12, Optional.empty());
    }

    /** The same with snapshots that lack something. */
    public WarehousePolicy withSnapshotsForget(Deviation planted) {
        return new WarehousePolicy(mostOnline, snapshotEvery, evictions, planted);
    }
}

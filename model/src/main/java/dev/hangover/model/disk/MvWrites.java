package dev.hangover.model.disk;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.Simulation;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Tells a simulation of every write of an MVStore. The store itself counts them: each makes a version. Moving bytes within the
 * file when it is closed makes none, because it changes nothing that is found in it.
 */
public final class MvWrites {
    private final String name;

    @Durable
    private final MVStore store;

    private final Simulation simulation;

    @NotMeasured("counts the writes that were reported; the process cannot read it")
    private long reported;

    /**
     * @param name of the store, as in images
     * @param store before it is written to
     * @param simulation the life of the process
     */
    public MvWrites(String name, MVStore store, Simulation simulation) {
        this.name = name;
        this.store = store;
        this.simulation = simulation;
        this.reported = store.getCurrentVersion();
    }

    /** Reports the writes since the last report. */
    public void report(Supplier<String> what) {
        while (reported < store.getCurrentVersion()) {
            reported++;
            simulation.wrote(name, what);
        }
    }
}

package dev.hangover.model.consensus;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.RecordLog;

/**
 * The log of consensus messages (cs.wal), reduced to the one record that recovery looks at: that a height has ended. The
 * votes and proposals before it are left out, as agreement is.
 */
public final class WriteAheadLog {
    public static final String STORE = "wal";

    public static final Boundary END_HEIGHT_WRITE = new Boundary("wal.write");
    public static final Boundary END_HEIGHT = new Boundary("wal.end-height");

    private static final String KEY = "end-height";

    private final Simulation simulation;
    private final RecordLog log;

    /**
     * @param simulation the world
     * @param log where the record is kept
     */
    public WriteAheadLog(Simulation simulation, RecordLog log) {
        this.simulation = simulation;
        this.log = log;
    }

    /** The last height that has ended; 0 when none. */
    public long endHeight() {
        return log.find(KEY).map(Long::parseLong).orElse(0L);
    }

    /** A height has ended, durably: its block is decided. */
    public void end(long height) {
        simulation.requireAlive();
        simulation.write(END_HEIGHT_WRITE, () -> log.append(new Entry(KEY, Long.toString(height))));
        simulation.reach(END_HEIGHT);
    }
}

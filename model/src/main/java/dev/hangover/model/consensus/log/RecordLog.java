package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.DurableStore;
import java.util.Optional;

/** A durable map from text to text that is only ever added to. */
public interface RecordLog extends DurableStore {
    /** The last value that was written for a key. */
    Optional<String> find(String key);

    /** Writes all of these at once, and syncs: after a crash either all are there or none is. */
    void append(Entry... batch);

    @Override
    LogImage image();

    /** Gives up file handles without writing. */
    void abandon();

    /** Closes in good order. */
    void close();
}

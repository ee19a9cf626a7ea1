package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.DurableStore;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A durable map from text to text that is only ever added to. */
public interface RecordLog extends DurableStore {
    /** The last value that was written for a key. */
    Optional<String> find(String key);

    /** Writes all of these at once, and syncs: after a crash either all are there or none is. */
    void append(Entry... batch);

    static String describe(Entry... batch) {
        return Arrays.stream(batch).map(Entry::key).collect(Collectors.joining(", ", "record of ", ""));
    }

    @Override
    LogImage image();

    /** Gives up file handles without writing. */
    void abandon();

    /** Closes the files cleanly. */
    void close();
}

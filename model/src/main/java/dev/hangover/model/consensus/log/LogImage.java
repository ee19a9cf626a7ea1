package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a log has on disk.
 *
 * @param records what it holds
 * @param file the bytes of its file, when it is kept in one
 */
public record LogImage(Records records, Optional<byte[]> file) implements Image {
    /** A log in memory, with nothing in it. */
    public static LogImage empty() {
        return new LogImage(Records.none(), Optional.empty());
    }

    @Override
    public Fingerprint fingerprint() {
        return records.fingerprint();
    }

    @Override
    public boolean sameContent(Image other) {
        return other instanceof LogImage log && records.sameContent(log.records);
    }

    @Override
    public SortedMap<String, String> consensus() {
        return records.byKey();
    }

    @Override
    public SortedMap<String, String> local() {
        return Collections.emptySortedMap();
    }
}

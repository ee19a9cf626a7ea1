package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.Syncing;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The durable content of a log: its records, the bytes of its file if there is one, and the states that a power cut
 * could leave in its place.
 */
public record LogImage(Records records, Optional<byte[]> file, List<LogImage> older) implements Image {
    /** All of it synced. */
    public LogImage(Records records, Optional<byte[]> file) {
        this(records, file, List.of());
    }

    /** The same after one more write. */
    LogImage next(Records more, Optional<byte[]> newFile, Syncing syncing) {
        return syncing == Syncing.SYNC
                ? new LogImage(more, newFile)
                : new LogImage(
                        more,
                        newFile,
                        Durability.after(new LogImage(records, file), older).stream()
                                .limit(Durability.MOST_COMMITS)
                                .toList());
    }

    /** A log in memory, with nothing in it. */
    public static LogImage empty() {
        return new LogImage(Records.none(), Optional.empty());
    }

    @Override
    public String toString() {
        return "log of " + records.byKey().size() + " records";
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
    public boolean reportsWrites() {
        return true;
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

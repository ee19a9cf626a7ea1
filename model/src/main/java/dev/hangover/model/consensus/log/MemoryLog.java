package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.disk.Syncing;
import java.util.Optional;

/** A log in memory. */
public final class MemoryLog implements RecordLog {
    private final String name;
    private final Syncing syncing;
    private final Simulation simulation;

    @Durable
    private LogImage image;

    /**
     * @param name of the store
     * @param image what it holds already
     * @param syncing whether a power cut can take what is appended
     * @param simulation counts every write
     */
    public MemoryLog(String name, LogImage image, Syncing syncing, Simulation simulation) {
        this.name = name;
        this.syncing = syncing;
        this.simulation = simulation;
        this.image = image;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> find(String key) {
        return image.records().find(key);
    }

    @Override
    public void append(Entry... batch) {
        Records records = image.records();
        for (Entry entry : batch) {
            records = records.plus(entry);
        }
        image = image.next(records, Optional.empty(), syncing);
        simulation.wrote(name, () -> RecordLog.describe(batch));
    }

    @Override
    public LogImage image() {
        return image;
    }

    @Override
    public void abandon() {}

    @Override
    public void close() {}
}

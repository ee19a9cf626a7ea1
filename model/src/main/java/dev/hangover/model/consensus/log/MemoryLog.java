package dev.hangover.model.consensus.log;

import java.util.Optional;

/** A log in memory. */
public final class MemoryLog implements RecordLog {
    private final String name;
    private LogImage image;

    /**
     * @param name of the store
     * @param image what it holds already
     */
    public MemoryLog(String name, LogImage image) {
        this.name = name;
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
        image = new LogImage(records, Optional.empty());
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

package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.disk.FileTree;
import dev.hangover.model.disk.MvFile;
import dev.hangover.model.disk.MvWrites;
import dev.hangover.model.disk.Syncing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVStore;

/** A log in a file: an MVStore that writes only when told, and syncs every record if it is meant to. */
public final class FileLog implements RecordLog {
    private final String name;
    private final Syncing syncing;

    @NotMeasured("where the file is; each life has its own folder")
    private final Path file;

    @Durable
    private final MVStore store;

    @Durable
    private final Map<Long, String> map;

    private final MvWrites writes;

    @Durable
    private Records records;

    @Durable
    private LogImage image;

    private FileLog(String name, Path file, Syncing syncing, Simulation simulation) {
        this.name = name;
        this.syncing = syncing;
        this.file = file;
        this.store = MvFile.open(file.toString());
        this.map = map(store);
        this.writes = new MvWrites(name, store, simulation);
        this.records = records(map);
        this.image = new LogImage(records, Optional.of(FileTree.read(file)));
    }

    /**
     * Opens a log with the content of an image in a directory that holds none of this name.
     *
     * @throws IllegalStateException when the file does not hold the records of the image
     */
    public static FileLog boot(String name, Path directory, LogImage image, Syncing syncing, Simulation simulation) {
        Path file = file(name, directory);
        image.file().ifPresent(bytes -> write(file, bytes));
        FileLog booted = new FileLog(name, file, syncing, simulation);
        if (!booted.records.fingerprint().equals(image.fingerprint())) {
            throw new IllegalStateException(file + " does not hold the records of the image it was made from");
        }
        booted.image = image;
        return booted;
    }

    /** Opens the log in a directory; creates an empty one when it is missing. */
    public static FileLog open(String name, Path directory, Simulation simulation) {
        return new FileLog(name, file(name, directory), Syncing.SYNC, simulation);
    }

    /** The image that a dead process left in a directory. Nothing there is changed. */
    public static LogImage imageIn(String name, Path directory) {
        Path file = file(name, directory);
        if (!Files.exists(file)) {
            return LogImage.empty();
        }
        byte[] bytes = FileTree.read(file);
        MVStore store = MvFile.open(bytes);
        try {
            return new LogImage(records(map(store)), Optional.of(bytes));
        } finally {
            store.closeImmediately();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> find(String key) {
        return records.find(key);
    }

    @Override
    public void append(Entry... batch) {
        for (Entry entry : batch) {
            map.put((long) map.size(), entry.key() + "\n" + entry.value());
            records = records.plus(entry);
        }
        store.commit();
        if (syncing == Syncing.SYNC) {
            store.sync();
        }
        image = image.next(records, Optional.of(FileTree.read(file)), syncing);
        writes.report(() -> RecordLog.describe(batch));
    }

    @Override
    public LogImage image() {
        return image;
    }

    @Override
    public void abandon() {
        store.closeImmediately();
    }

    @Override
    public void close() {
        store.close();
    }

    private static Path file(String name, Path directory) {
        return directory.resolve(name + ".mv");
    }

    private static Map<Long, String> map(MVStore store) {
        return store.openMap("records");
    }

    private static Records records(Map<Long, String> map) {
        Records records = Records.none();
        for (String record : map.values()) {
            int end = record.indexOf('\n');
            records = records.plus(new Entry(record.substring(0, end), record.substring(end + 1)));
        }
        return records;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

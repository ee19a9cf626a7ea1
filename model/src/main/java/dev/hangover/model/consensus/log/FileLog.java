package dev.hangover.model.consensus.log;

import dev.hangover.model.durability.Syncing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A log in a file: an MVStore that writes only when told, and syncs every record if it is meant to. */
public final class FileLog implements RecordLog {
    private final String name;
    private final Syncing syncing;
    private final Path file;
    private final MVStore store;
    private final MVMap<Long, String> map;
    private Records records = Records.none();
    private LogImage image;

    /**
     * Opens a log.
     *
     * @param name of the store
     * @param directory where the file goes; must not hold one of this name
     * @param image what is on disk already; an image without a file is an empty log
     * @param syncing whether a power cut can take what is appended
     * @throws IllegalStateException when the file does not hold what the image says
     */
    public FileLog(String name, Path directory, LogImage image, Syncing syncing) {
        this.name = name;
        this.syncing = syncing;
        this.file = directory.resolve(name + ".mv");
        image.file().ifPresent(this::write);
        this.store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        this.map = store.openMap("records");
        map.values().forEach(record -> {
            int end = record.indexOf('\n');
            records = records.plus(new Entry(record.substring(0, end), record.substring(end + 1)));
        });
        if (!records.fingerprint().equals(image.fingerprint())) {
            throw new IllegalStateException(file + " does not hold the records of the image it was made from");
        }
        this.image = image;
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
        image = image.next(records, Optional.of(read()), syncing);
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

    private void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

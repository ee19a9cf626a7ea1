package dev.hangover.model.cosmos.store.file;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeCodec;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.NodeSource;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.RecordDecoder;
import dev.hangover.model.cosmos.store.record.RecordKeys;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.disk.FileTree;
import dev.hangover.model.disk.MvFile;
import dev.hangover.model.disk.MvWrites;
import dev.hangover.model.disk.Syncing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * An application database in a file. A write that is not synced survives a process kill but not a power cut, as with
 * LevelDB. Old records are never compacted away.
 */
public final class MvNodeStore implements NodeStore {
    private static final String FILE = "application.mv";

    @NotMeasured("where the file is; each life has its own folder")
    private final Path file;

    @Durable
    private final MVStore store;

    @Durable
    private final MVMap<byte[], byte[]> records;

    @Durable
    private final Supplier<byte[]> bytes;

    private final Optional<Syncing> syncing;
    private final MvWrites writes;

    @Durable
    private FileImage image;

    private List<IavlImage> older = List.of();

    private MvNodeStore(Path file, Optional<Syncing> syncing, Simulation simulation) {
        this(file, syncing, simulation, MvFile.open(file.toString()), () -> FileTree.read(file));
    }

    private MvNodeStore(
            Path file, Optional<Syncing> syncing, Simulation simulation, MVStore store, Supplier<byte[]> bytes) {
        this.file = file;
        this.syncing = syncing;
        this.store = store;
        this.bytes = bytes;
        this.records = records(store);
        // An empty database with its map, when none was there: nothing that anybody could miss.
        store.commit();
        this.writes = new MvWrites(NAME, store, simulation);
    }

    /** Opens the database in a directory; creates both when they are missing. */
    public static MvNodeStore open(Path directory, Simulation simulation) {
        return open(directory, Optional.empty(), simulation);
    }

    /** The same, recording what a power cut could take under this sync policy. */
    public static MvNodeStore open(Path directory, Syncing syncing, Simulation simulation) {
        return open(directory, Optional.of(syncing), simulation);
    }

    private static MvNodeStore open(Path directory, Optional<Syncing> syncing, Simulation simulation) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory " + directory, e);
        }
        return new MvNodeStore(directory.resolve(FILE), syncing, simulation);
    }

    /** An empty database on a disk of ours, which remembers what is not synced. */
    static MvNodeStore create(UnsyncedDisk disk) {
        MvNodeStore created =
                new MvNodeStore(Path.of("memory"), Optional.empty(), Simulation.quiet(), disk.mount(), disk::bytes);
        created.store.sync();
        return created;
    }

    /** Opens a database with the content of an image in a directory that holds none. */
    public static MvNodeStore boot(FileImage image, Path directory, Simulation simulation) {
        return boot(image, directory, Optional.empty(), simulation);
    }

    /** The same, recording what a power cut could take under this sync policy. */
    public static MvNodeStore boot(FileImage image, Path directory, Syncing syncing, Simulation simulation) {
        return boot(image, directory, Optional.of(syncing), simulation);
    }

    private static MvNodeStore boot(FileImage image, Path directory, Optional<Syncing> syncing, Simulation simulation) {
        Path file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            Files.write(file, image.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the image to " + file, e);
        }
        MvNodeStore booted = new MvNodeStore(file, syncing, simulation);
        booted.image = image;
        booted.older = image.older();
        return booted;
    }

    /** The image that a dead process left in a directory. Nothing there is changed. */
    public static IavlImage imageIn(Path directory) {
        Path file = directory.resolve(FILE);
        return Files.exists(file) ? new FileImage(FileTree.read(file), List.of()) : new MemoryNodeStore().image();
    }

    static MVMap<byte[], byte[]> records(MVStore store) {
        return store.openMap(
                "application",
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    public NodeSource nodes(String store) {
        return at -> filed(store, at)
                .map(where -> decode(store, at, records.get(RecordKeys.node(store, where))))
                .orElseThrow(() -> new Refusal("node " + at + " of store '" + store + "' is missing in " + file));
    }

    @Override
    public SavedRoot root(String store, long version) {
        byte[] key = RecordKeys.node(store, NodeKey.root(version));
        byte[] value = records.get(key);
        if (value == null) {
            return new SavedRoot.Missing();
        }
        StoreRecord record = decoder().decode(key, value);
        if (record instanceof StoreRecord.NodePut put) {
            return new SavedRoot.Own(put.node());
        }
        return record instanceof StoreRecord.RootReference reference
                ? new SavedRoot.Reference(reference.target())
                : new SavedRoot.Empty();
    }

    @Override
    public long latestNodeVersion(String store) {
        byte[] last = records.floorKey(RecordKeys.node(store, new NodeKey(-1, -1)));
        byte[] prefix = RecordKeys.nodePrefix(store);
        return RecordKeys.startsWith(last, prefix)
                ? RecordKeys.nodeKey(store, last).version()
                : 0;
    }

    @Override
    public List<NodeKey> nodeKeys(String store, long fromVersion) {
        List<NodeKey> keys = new ArrayList<>();
        byte[] prefix = RecordKeys.nodePrefix(store);
        Iterator<byte[]> cursor = records.keyIterator(RecordKeys.node(store, new NodeKey(fromVersion, 0)));
        while (cursor.hasNext()) {
            byte[] key = cursor.next();
            if (!RecordKeys.startsWith(key, prefix)) {
                break;
            }
            keys.add(RecordKeys.nodeKey(store, key));
        }
        return keys;
    }

    @Override
    public Optional<NodeKey> filed(String store, NodeKey at) {
        if (records.containsKey(RecordKeys.node(store, at))) {
            return Optional.of(at);
        }
        return at.nonce() == 1 && records.containsKey(RecordKeys.node(store, at.reformatted()))
                ? Optional.of(at.reformatted())
                : Optional.empty();
    }

    @Override
    public FastEntry fast(String store, byte[] key) {
        byte[] value = records.get(RecordKeys.fast(store, key));
        return value == null ? null : RecordDecoder.fastEntry(key, value);
    }

    @Override
    public Iterator<FastEntry> fast(String store, Range range, Direction direction) {
        return new FastCursor(records, store, range, direction);
    }

    @Override
    public OptionalLong indexVersion(String store) {
        byte[] value = records.get(RecordKeys.indexVersion(store));
        return value == null ? OptionalLong.empty() : OptionalLong.of(RecordDecoder.indexVersion(value));
    }

    @Override
    public Optional<CommitInfo> commitInfo(long version) {
        return Optional.ofNullable(records.get(RecordKeys.commit(version))).map(CommitInfo::decode);
    }

    @Override
    public long latestCommit() {
        byte[] value = records.get(RecordKeys.latest());
        return value == null ? 0 : RecordDecoder.latest(value);
    }

    @Override
    public void write(List<StoreRecord> batch) {
        older = syncing.map(how -> image().olderAfterThis(image().alone(), how)).orElse(List.of());
        image = null;
        for (StoreRecord record : batch) {
            byte[] value = record.value();
            if (value == null) {
                records.remove(record.key());
            } else {
                records.put(record.key(), value);
            }
        }
        store.commit();
        image = null;
        writes.report(() -> NodeStore.describe(batch));
    }

    @Override
    public void writeSynced(List<StoreRecord> batch) {
        write(batch);
        if (!syncing.equals(Optional.of(Syncing.ASYNC))) {
            store.sync();
            older = List.of();
        }
    }

    @Override
    public FileImage image() {
        if (image == null) {
            image = new FileImage(bytes.get(), older);
        }
        return image;
    }

    @Override
    public void close() {
        store.closeImmediately();
    }

    private IavlNode decode(String store, NodeKey at, byte[] value) {
        return NodeCodec.decode(at, value, nodes(store));
    }

    private RecordDecoder decoder() {
        return new RecordDecoder(this::nodes);
    }
}

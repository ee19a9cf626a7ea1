package dev.hangover.model.cosmos.store.file;

import dev.hangover.model.cosmos.iavl.node.NodeHasher;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.content.DatabaseContent;
import dev.hangover.model.cosmos.store.record.RecordDecoder;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.disk.MvFile;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The bytes of the file as of the last write, decoded on demand. The bytes themselves are not compared: they hold
 * clock times.
 */
public final class FileImage implements IavlImage {
    private final byte[] bytes;
    private final List<IavlImage> older;
    private DatabaseContent content;

    FileImage(byte[] bytes, List<IavlImage> older) {
        this.bytes = bytes;
        this.older = older;
    }

    @Override
    public List<IavlImage> older() {
        return older;
    }

    /** The same, and nothing that could be left in its place. */
    FileImage alone() {
        FileImage alone = new FileImage(bytes, List.of());
        alone.content = content;
        return alone;
    }

    /**
     * The bytes of the file as of the last write, decoded on demand. The bytes themselves are not compared: they hold
     * clock times.
     */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return describe();
    }

    @Override
    public DatabaseContent content() {
        if (content == null) {
            content = decode();
        }
        return content;
    }

    private DatabaseContent decode() {
        RecordDecoder decoder =
                new RecordDecoder(store -> key -> content.tree(store).node(key));
        NodeHasher hasher = new NodeHasher();
        List<StoreRecord> records = new ArrayList<>();
        MVStore store = MvFile.open(bytes);
        try {
            MVMap<byte[], byte[]> map = MvNodeStore.records(store);
            for (var cursor = map.cursor(null); cursor.hasNext(); ) {
                byte[] key = cursor.next();
                StoreRecord record = decoder.decode(key, cursor.getValue());
                if (record instanceof StoreRecord.NodePut put) {
                    hasher.hash(put.node(), put.node().version());
                }
                records.add(record);
            }
        } finally {
            store.closeImmediately();
        }
        return DatabaseContent.EMPTY.with(records);
    }
}

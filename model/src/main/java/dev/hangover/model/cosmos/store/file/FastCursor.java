package dev.hangover.model.cosmos.store.file;

import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.RecordDecoder;
import dev.hangover.model.cosmos.store.record.RecordKeys;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.MVMap;

/** Goes through the fast index of one store, key by key. */
final class FastCursor implements Iterator<FastEntry> {
    private final MVMap<byte[], byte[]> records;
    private final byte[] prefix;
    private final Range range;
    private final boolean ascending;
    private byte[] at;

    FastCursor(MVMap<byte[], byte[]> records, String store, Range range, Direction direction) {
        this.records = records;
        this.prefix = RecordKeys.fast(store, new byte[0]);
        this.range = range;
        this.ascending = direction == Direction.ASCENDING;
        if (ascending) {
            at = records.ceilingKey(range.from() == null ? prefix : RecordKeys.fast(store, range.from()));
        } else {
            at = records.lowerKey(range.to() == null ? afterAll() : RecordKeys.fast(store, range.to()));
        }
    }

    @Override
    public boolean hasNext() {
        return RecordKeys.startsWith(at, prefix) && range.contains(key());
    }

    @Override
    public FastEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no entry is left");
        }
        FastEntry entry = RecordDecoder.fastEntry(key(), records.get(at));
        at = ascending ? records.higherKey(at) : records.lowerKey(at);
        return entry;
    }

    private byte[] key() {
        return Arrays.copyOfRange(at, prefix.length, at.length);
    }

    /** The least key that is above all of the index. */
    private byte[] afterAll() {
        byte[] above = prefix.clone();
        above[above.length - 1]++;
        return above;
    }
}

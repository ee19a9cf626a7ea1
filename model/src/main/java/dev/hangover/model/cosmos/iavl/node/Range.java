package dev.hangover.model.cosmos.iavl.node;

import java.util.Arrays;

/**
 * A range of keys, compared as unsigned bytes, from the least key within to the least key above; a bound may be null.
 */
public record Range(byte[] from, byte[] to) {
    public static final Range ALL = new Range(null, null);

    /** All keys that begin so. */
    public static Range prefix(byte[] prefix) {
        byte[] to = prefix.clone();
        int last = to.length - 1;
        while (last >= 0 && to[last] == (byte) 0xff) {
            last--;
        }
        if (last < 0) {
            return new Range(prefix, null);
        }
        to[last]++;
        return new Range(prefix, Arrays.copyOf(to, last + 1));
    }

    /** Whether the key lies within. */
    public boolean contains(byte[] key) {
        return !below(key) && !above(key);
    }

    /** Whether the key lies before the range. */
    public boolean below(byte[] key) {
        return from != null && Arrays.compareUnsigned(key, from) < 0;
    }

    /** Whether the key lies after the range. */
    public boolean above(byte[] key) {
        return to != null && Arrays.compareUnsigned(key, to) >= 0;
    }
}

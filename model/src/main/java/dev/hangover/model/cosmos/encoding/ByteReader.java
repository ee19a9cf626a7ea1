package dev.hangover.model.cosmos.encoding;

import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. Reading past the end is an {@link IllegalArgumentException}. */
public final class ByteReader {
    private final byte[] bytes;
    private int position;

    /** Reads from the first byte on. The array is not copied. */
    public ByteReader(byte[] bytes) {
        this(bytes, 0);
    }

    /** Reads from a position on. */
    public ByteReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** Whether nothing is left. */
    public boolean atEnd() {
        return position >= bytes.length;
    }

    /** One byte, 0 to 255. */
    public int get() {
        return bytes[need(1)] & 0xff;
    }

    /** So many bytes. */
    public byte[] get(int count) {
        int from = need(count);
        return Arrays.copyOfRange(bytes, from, from + count);
    }

    /** Bytes after their length as an unsigned varint. */
    public byte[] getSized() {
        long size = getUnsigned();
        if (size < 0 || size > bytes.length) {
            throw new IllegalArgumentException("a length of " + size + " in " + bytes.length + " bytes");
        }
        return get((int) size);
    }

    /** An unsigned varint. */
    public long getUnsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int group = get();
            value |= (long) (group & 0x7f) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a variable-length integer of more than ten bytes");
    }

    /** A zigzag varint. */
    public long getSigned() {
        long raw = getUnsigned();
        return (raw >>> 1) ^ -(raw & 1);
    }

    /** Eight bytes, most significant first. */
    public long getLong() {
        long value = 0;
        for (int i = need(8), end = i + 8; i < end; i++) {
            value = value << 8 | (bytes[i] & 0xff);
        }
        return value;
    }

    /** Four bytes, most significant first. */
    public int getInt() {
        int value = 0;
        for (int i = need(4), end = i + 4; i < end; i++) {
            value = value << 8 | (bytes[i] & 0xff);
        }
        return value;
    }

    private int need(int count) {
        int from = position;
        if (count < 0 || from + count > bytes.length) {
            throw new IllegalArgumentException(
                    "ends after " + bytes.length + " bytes, " + count + " more were expected");
        }
        position += count;
        return from;
    }
}

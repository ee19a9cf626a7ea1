package dev.hangover.model.cosmos.encoding;

import java.util.Arrays;

/** Appends to a growing array. Integers are those of Go's {@code encoding/binary}. */
public final class ByteWriter {
    private byte[] bytes;
    private int length;

    /** Begins an empty array, with room for some bytes before it has to grow. */
    public ByteWriter(int room) {
        bytes = new byte[Math.max(16, room)];
    }

    /** Forgets what was written, keeps the room. */
    public ByteWriter clear() {
        length = 0;
        return this;
    }

    /** Bytes without their length. */
    public ByteWriter put(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Bytes without their length. */
    public ByteWriter put(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    /** Bytes after their length as an unsigned varint. */
    public ByteWriter putSized(byte[] value) {
        return putUnsigned(value.length).put(value);
    }

    /** Base-128 groups, least significant first, the top bit set on all but the last. */
    public ByteWriter putUnsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** The zigzag form: a non-negative n goes in as 2n, a negative one as -2n-1. */
    public ByteWriter putSigned(long value) {
        return putUnsigned((value << 1) ^ (value >> 63));
    }

    /** Eight bytes, most significant first. */
    public ByteWriter putLong(long value) {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** Four bytes, most significant first. */
    public ByteWriter putInt(int value) {
        reserve(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** Makes room without writing: the array may then be written to directly, up to {@code length() + count}. */
    public byte[] reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        return bytes;
    }

    /** Takes bytes that were written directly after {@link #reserve} as written. */
    public void advance(int count) {
        length += count;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}

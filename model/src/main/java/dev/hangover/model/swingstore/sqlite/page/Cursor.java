package dev.hangover.model.swingstore.sqlite.page;

/** Reads numbers of SQLite's file format, one after the other: big-endian, or of variable length. */
final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Where the next number begins. */
    int at() {
        return at;
    }

    /** A signed number of some bytes. */
    long number(int size) {
        long value = size == 0 ? 0 : bytes[at++];
        for (int i = 1; i < size; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    /** An unsigned number of two bytes. */
    int unsigned16() {
        return (int) number(2) & 0xFFFF;
    }

    /** A number of one to nine bytes. */
    long varint() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = bytes[at++];
            value = value << 7 | next & 0x7F;
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | bytes[at++] & 0xFF;
    }
}

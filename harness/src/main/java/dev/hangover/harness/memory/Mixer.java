package dev.hangover.harness.memory;

/** A fast 128-bit hash of a sequence of numbers and texts (MurmurHash3, the x64 variant, by Austin Appleby). */
final class Mixer {
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long high;
    private long low;
    private long pending;
    private boolean half;
    private long count;

    void add(long value) {
        count++;
        if (half) {
            mix(pending, value);
        } else {
            pending = value;
        }
        half = !half;
    }

    void add(String text) {
        int length = text.length();
        add(length);
        long word = 0;
        for (int i = 0; i < length; i++) {
            word = word << 16 | text.charAt(i);
            if ((i & 3) == 3) {
                add(word);
                word = 0;
            }
        }
        if ((length & 3) != 0) {
            add(word);
        }
    }

    void add(byte[] bytes) {
        add(bytes.length);
        long word = 0;
        for (int i = 0; i < bytes.length; i++) {
            word = word << 8 | bytes[i] & 0xff;
            if ((i & 7) == 7) {
                add(word);
                word = 0;
            }
        }
        if ((bytes.length & 7) != 0) {
            add(word);
        }
    }

    /** The hash of all that was added; nothing can be added after that. */
    Hash hash() {
        if (half) {
            add(0);
        }
        long one = high ^ count;
        long other = low ^ count;
        one += other;
        other += one;
        one = finish(one);
        other = finish(other);
        one += other;
        other += one;
        return new Hash(one, other);
    }

    private void mix(long first, long second) {
        high ^= Long.rotateLeft(first * C1, 31) * C2;
        high = (Long.rotateLeft(high, 27) + low) * 5 + 0x52dce729;
        low ^= Long.rotateLeft(second * C2, 33) * C1;
        low = (Long.rotateLeft(low, 31) + high) * 5 + 0x38495ab5;
    }

    private static long finish(long value) {
        long mixed = value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** 128 bits. */
    record Hash(long high, long low) implements Comparable<Hash> {
        @Override
        public int compareTo(Hash other) {
            int first = Long.compareUnsigned(high, other.high);
            return first != 0 ? first : Long.compareUnsigned(low, other.low);
        }
    }
}

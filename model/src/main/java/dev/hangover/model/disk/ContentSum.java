package dev.hangover.model.disk;

/** An order-independent sum of 128 bits over records, for accidental differences; it is no cryptographic hash. */
public record ContentSum(long high, long low) {
    public static final ContentSum ZERO = new ContentSum(0, 0);

    private static final long HIGH_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long LOW_GAMMA = 0xd1b54a32d192ed03L;

    /** Of the records of both. */
    public ContentSum plus(ContentSum other) {
        return new ContentSum(high + other.high, low + other.low);
    }

    /** This one after a number was mixed in; here the order matters. */
    public ContentSum mix(long number) {
        return new ContentSum(scramble((high ^ number) + HIGH_GAMMA), scramble((low ^ number) + LOW_GAMMA));
    }

    /** This one after bytes and their length were mixed in. */
    public ContentSum mix(byte[] bytes) {
        return mix(bytes, 0, bytes.length);
    }

    /** This one after the bytes from one index to before another, and their length, were mixed in. */
    public ContentSum mix(byte[] bytes, int from, int to) {
        long h = scramble((high ^ (to - from)) + HIGH_GAMMA);
        long l = scramble((low ^ (to - from)) + LOW_GAMMA);
        for (int i = from; i < to; i += Long.BYTES) {
            long word = 0;
            for (int j = i, end = Math.min(i + Long.BYTES, to); j < end; j++) {
                word = word << 8 | (bytes[j] & 0xff);
            }
            h = scramble((h ^ word) + HIGH_GAMMA);
            l = scramble((l ^ word) + LOW_GAMMA);
        }
        return new ContentSum(h, l);
    }

    private static long scramble(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }
}

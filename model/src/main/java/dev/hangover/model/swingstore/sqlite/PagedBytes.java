package dev.hangover.model.swingstore.sqlite;

import java.util.Arrays;

/**
 * Immutable bytes in pages of 4096, each shared with an earlier version where it did not change. Keeping one version a
 * block then costs a fraction of the database.
 */
final class PagedBytes {
    static final int PAGE_SIZE = 4096;
    static final PagedBytes NONE = new PagedBytes(new byte[0][], 0);

    private final byte[][] pages;
    private final int size;

    private PagedBytes(byte[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** Cuts bytes into pages; those that the parent has at the same place are taken from there. */
    static PagedBytes of(byte[] bytes, PagedBytes parent) {
        byte[][] pages = new byte[(bytes.length + PAGE_SIZE - 1) / PAGE_SIZE][];
        for (int i = 0; i < pages.length; i++) {
            int from = i * PAGE_SIZE;
            int to = Math.min(from + PAGE_SIZE, bytes.length);
            boolean same = i < parent.pages.length
                    && Arrays.equals(parent.pages[i], 0, parent.pages[i].length, bytes, from, to);
            pages[i] = same ? parent.pages[i] : Arrays.copyOfRange(bytes, from, to);
        }
        return new PagedBytes(pages, bytes.length);
    }

    int size() {
        return size;
    }

    int pageCount() {
        return pages.length;
    }

    /** A copy in one piece. */
    byte[] toArray() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < pages.length; i++) {
            System.arraycopy(pages[i], 0, bytes, i * PAGE_SIZE, pages[i].length);
        }
        return bytes;
    }

    /** How many pages are the very same object in both. */
    int sharedPages(PagedBytes other) {
        int shared = 0;
        for (int i = 0; i < Math.min(pages.length, other.pages.length); i++) {
            shared += pages[i] == other.pages[i] ? 1 : 0;
        }
        return shared;
    }

    /** Whether both are the same database, counters in the header aside. */
    boolean sameDatabase(PagedBytes other) {
        if (size != other.size) {
            return false;
        }
        for (int i = 1; i < pages.length; i++) {
            if (pages[i] != other.pages[i] && !Arrays.equals(pages[i], other.pages[i])) {
                return false;
            }
        }
        return pages.length == 0
                || pages[0] == other.pages[0]
                || Arrays.equals(DatabaseHeader.masked(pages[0]), DatabaseHeader.masked(other.pages[0]));
    }
}

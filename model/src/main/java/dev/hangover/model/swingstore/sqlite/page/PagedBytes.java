package dev.hangover.model.swingstore.sqlite.page;

/**
 * Immutable bytes in pages, each shared with an earlier version where it did not change. Keeping one version a block then
 * costs a fraction of the database.
 */
public final class PagedBytes {
    public static final PagedBytes NONE = new PagedBytes(new Page[0], 0);

    private final Page[] pages;
    private final int size;

    private PagedBytes(Page[] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    /** Cuts bytes into pages; those that the parent has at the same place are taken from there. */
    public static PagedBytes of(byte[] bytes, PagedBytes parent) {
        Page[] pages = new Page[(bytes.length + Page.SIZE - 1) / Page.SIZE];
        for (int i = 0; i < pages.length; i++) {
            int from = i * Page.SIZE;
            int to = Math.min(from + Page.SIZE, bytes.length);
            pages[i] = Page.of(bytes, from, to, i < parent.pages.length ? parent.pages[i] : null);
        }
        return new PagedBytes(pages, bytes.length);
    }

    /** Number of bytes. */
    public int size() {
        return size;
    }

    /** Number of pages, the last of which may be shorter. */
    public int pageCount() {
        return pages.length;
    }

    /** A page, by SQLite's number; the first is 1. */
    Page page(int number) {
        return pages[number - 1];
    }

    /** All bytes in one piece, as a copy. */
    public byte[] toArray() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < pages.length; i++) {
            byte[] page = pages[i].bytes();
            System.arraycopy(page, 0, bytes, i * Page.SIZE, page.length);
        }
        return bytes;
    }

    /** How many pages are the very same object in both. */
    public int sharedPages(PagedBytes other) {
        int shared = 0;
        for (int i = 0; i < Math.min(pages.length, other.pages.length); i++) {
            shared += pages[i] == other.pages[i] ? 1 : 0;
        }
        return shared;
    }

    /** Whether both are the same database, counters in the header aside. */
    public boolean sameDatabase(PagedBytes other) {
        if (size != other.size) {
            return false;
        }
        for (int i = pages.length - 1; i > 0; i--) {
            if (!pages[i].sameBytes(other.pages[i])) {
                return false;
            }
        }
        return pages.length == 0
                || pages[0].sameBytes(other.pages[0])
                || DatabaseHeader.sameButForCounters(pages[0].bytes(), other.pages[0].bytes());
    }
}

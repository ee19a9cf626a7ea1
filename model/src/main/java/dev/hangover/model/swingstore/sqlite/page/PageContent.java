package dev.hangover.model.swingstore.sqlite.page;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.model.swingstore.text.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The logical content of a database, read from its pages without SQLite (sqlite.org/fileformat2.html, section 1.6): all rows
 * of all tables, those that no store makes included, however they lie; whatever in the schema is not as a store makes it; and
 * the numbers that a program can keep in the header. What a page adds is computed once, whichever images share the page.
 *
 * <p>Not content is how all that came to lie where it does: the order and the numbers of a store's own rows, unused pages, and
 * SQLite's own counters of changes.
 */
public final class PageContent {
    private static final int SCHEMA_ROOT = 1;
    private static final int FILE_HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int RESERVED_AT = 20;
    private static final int ENCODING_AT = 56;
    private static final int UTF_8 = 1;
    private static final int INTERIOR = 5;
    private static final int LEAF = 13;
    private static final int INTERIOR_OF_INDEX = 2;
    private static final int LEAF_OF_INDEX = 10;
    private static final String KEYS = "kvStore";

    private final PagedBytes database;
    private final Map<String, Integer> roots = new TreeMap<>();
    private final SortedMap<String, String> unusual = new TreeMap<>();

    /** @throws IllegalArgumentException when its pages are not as SQLite makes them by default */
    public PageContent(PagedBytes database) {
        this.database = database;
        if (database.size() > 0) {
            requireUsualForm(database.page(SCHEMA_ROOT).bytes());
            // The schema's columns: type, name, table, root page, SQL.
            eachRow(SCHEMA_ROOT, row -> {
                String name = row.text(1);
                String definition = row.text(4);
                if (row.text(0).equals("table")) {
                    roots.put(name, (int) row.number(3));
                }
                // The index of a key has no definition: it comes with its table.
                if (definition != null && !TableDefinitions.isUsual(name, definition)) {
                    unusual.put(name, row.text(0) + " on " + row.text(2) + ": " + definition);
                }
            });
            DatabaseHeader.settings(database.page(SCHEMA_ROOT).bytes())
                    .forEach((setting, value) -> unusual.put("PRAGMA " + setting, Long.toString(value)));
        }
    }

    /** Fingerprint over all rows of all tables. */
    public Fingerprint fingerprint() {
        Fingerprint.Builder all = Fingerprint.of();
        List<String> tables = new ArrayList<>(TableDefinitions.TABLES);
        if (roots.containsKey(TableDefinitions.EXPORT_DELTAS)) {
            tables.add(TableDefinitions.EXPORT_DELTAS);
        }
        roots.keySet().stream()
                .filter(table -> !TableDefinitions.isKnown(table))
                .forEach(tables::add);
        for (String table : tables) {
            TableSum content = content(table);
            all.add(table)
                    .add(content.rows())
                    .add(content.sum().high())
                    .add(content.sum().low());
        }
        unusual.forEach((name, definition) -> all.add(name).add(definition));
        return all.build();
    }

    /** The value of a key of the key-value table, for example {@code host.height}. */
    public Optional<String> value(String key) {
        byte[] wanted = SqlText.stored(key);
        List<String> found = new ArrayList<>();
        if (roots.containsKey(KEYS)) {
            eachRow(roots.get(KEYS), row -> {
                if (row.beginsWith(wanted)) {
                    found.add(row.text(1));
                }
            });
        }
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    /** What a table holds; nothing when there is no such table. */
    public TableSum content(String table) {
        TableSum[] total = {TableSum.none(table)};
        int root = roots.getOrDefault(table, 0);
        if (root > 0 && isIndex(root)) {
            Columns columns = new Columns(table);
            eachRowOfIndex(root, row -> total[0] = total[0].plus(new TableSum(table, 1, row.sum(columns))));
        } else if (root > 0) {
            eachLeaf(root, leaf -> total[0] = total[0].plus(content(table, leaf)));
        }
        return total[0];
    }

    private TableSum content(String table, Page leaf) {
        TableSum known = leaf.rowsOf(table);
        if (known != null) {
            return known;
        }
        Columns columns = new Columns(table);
        TableSum[] total = {TableSum.none(table)};
        boolean[] alone = {true};
        eachRow(leaf, 0, row -> {
            total[0] = total[0].plus(new TableSum(table, 1, row.sum(columns)));
            alone[0] &= !row.overflows();
        });
        if (alone[0]) {
            leaf.remember(total[0]);
        }
        return total[0];
    }

    private void eachRow(int root, Consumer<Cell> each) {
        if (root == SCHEMA_ROOT && isLeaf(database.page(root), FILE_HEADER)) {
            eachRow(database.page(root), FILE_HEADER, each);
        } else {
            eachLeaf(root, leaf -> eachRow(leaf, 0, each));
        }
    }

    private void eachRow(Page leaf, int header, Consumer<Cell> each) {
        Cursor cells = new Cursor(leaf.bytes(), header + 3);
        int rows = cells.unsigned16();
        Cursor offsets = new Cursor(leaf.bytes(), header + 8);
        for (int i = 0; i < rows; i++) {
            each.accept(Cell.at(database, leaf.bytes(), offsets.unsigned16()));
        }
    }

    private void eachLeaf(int root, Consumer<Page> each) {
        Page page = database.page(root);
        int header = root == SCHEMA_ROOT ? FILE_HEADER : 0;
        if (isLeaf(page, header)) {
            each.accept(page);
            return;
        }
        Cursor top = new Cursor(page.bytes(), header + 3);
        int children = top.unsigned16();
        Cursor offsets = new Cursor(page.bytes(), header + 12);
        for (int i = 0; i < children; i++) {
            eachLeaf((int) new Cursor(page.bytes(), offsets.unsigned16()).number(4), each);
        }
        eachLeaf((int) new Cursor(page.bytes(), header + 8).number(4), each);
    }

    /** Whether a table is kept in the index of its key, without row numbers. */
    private boolean isIndex(int root) {
        int kind = database.page(root).bytes()[0];
        return kind == INTERIOR_OF_INDEX || kind == LEAF_OF_INDEX;
    }

    private void eachRowOfIndex(int root, Consumer<Cell> each) {
        byte[] page = database.page(root).bytes();
        boolean isLeaf = page[0] == LEAF_OF_INDEX;
        int rows = new Cursor(page, 3).unsigned16();
        Cursor offsets = new Cursor(page, isLeaf ? 8 : 12);
        for (int i = 0; i < rows; i++) {
            int offset = offsets.unsigned16();
            if (!isLeaf) {
                eachRowOfIndex((int) new Cursor(page, offset).number(4), each);
            }
            each.accept(Cell.inIndex(database, page, isLeaf ? offset : offset + 4));
        }
        if (!isLeaf) {
            eachRowOfIndex((int) new Cursor(page, 8).number(4), each);
        }
    }

    private static boolean isLeaf(Page page, int header) {
        int kind = page.bytes()[header];
        if (kind != LEAF && kind != INTERIOR) {
            throw new IllegalArgumentException("not a page of a table: its kind is " + kind);
        }
        return kind == LEAF;
    }

    private static void requireUsualForm(byte[] header) {
        int pageSize = new Cursor(header, PAGE_SIZE_AT).unsigned16();
        if (pageSize != Page.SIZE || header[RESERVED_AT] != 0 || header[ENCODING_AT + 3] != UTF_8) {
            throw new IllegalArgumentException("only databases in UTF-8 with whole pages of " + Page.SIZE
                    + " bytes can be read page by page, not this one with pages of " + pageSize + " bytes");
        }
    }
}

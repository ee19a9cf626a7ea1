package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The content of an open database, readable: all that {@link PageContent} counts. */
final class Content {
    private static final String SPANS =
            "SELECT vatID, startPos, endPos, hash, isCurrent, incarnation FROM transcriptSpans ORDER BY vatID, startPos";
    private static final String ITEMS =
            "SELECT vatID, position, item, incarnation FROM transcriptItems ORDER BY vatID, position";
    // Compressed bytes depend on the gzip library: only whether they are there counts.
    private static final String SNAPSHOTS =
            "SELECT vatID, snapPos, inUse, hash, uncompressedSize, compressedSnapshot IS NOT NULL FROM snapshots"
                    + " ORDER BY vatID, snapPos";
    private static final String BUNDLES = "SELECT bundleID, bundle, typeof(bundle) FROM bundles ORDER BY bundleID";

    private static final String DELTAS = "SELECT batch, key, value FROM exportDeltas ORDER BY batch, key";

    private final Database database;

    Content(Database database) {
        this.database = database;
    }

    SortedMap<String, String> consensus() {
        SortedMap<String, String> map = new TreeMap<>();
        eachKey((key, value) -> {
            if (!isLocal(key)) {
                map.put("kv." + key, value);
            }
        });
        database.sql(SPANS)
                .all(row -> map.put(
                        "transcript." + row.text(1) + ".span." + row.number(2),
                        "to " + row.number(3) + ", incarnation " + row.number(6) + ", "
                                + (row.number(5) == 1 ? "current" : "closed") + ", " + row.text(4)));
        database.sql(ITEMS)
                .all(row -> map.put(
                        "transcript." + row.text(1) + ".item." + row.number(2),
                        "incarnation " + row.number(4) + ", " + row.text(3)));
        database.sql(SNAPSHOTS)
                .all(row -> map.put(
                        "snapshot." + row.text(1) + "." + row.number(2),
                        (row.number(3) == 1 ? "in use, " : "not in use, ")
                                + (row.number(6) == 1 ? row.number(5) + " bytes, " : "bytes dropped, ")
                                + row.text(4)));
        database.sql(BUNDLES).all(row -> map.put("bundle." + row.text(1), describeBundle(row)));
        return map;
    }

    SortedMap<String, String> local() {
        SortedMap<String, String> map = new TreeMap<>();
        eachKey((key, value) -> {
            if (isLocal(key)) {
                map.put(key, value);
            }
        });
        database.sql("SELECT key, value FROM pendingExports")
                .all(row -> map.put("pendingExports." + row.text(1), row.isNull(2) ? "(deleted)" : row.text(2)));
        if (hasDeltas()) {
            database.sql(DELTAS)
                    .all(row -> map.put(
                            "exportDeltas." + row.number(1) + "." + row.text(2),
                            row.isNull(3) ? "(deleted)" : row.text(3)));
        }
        new ForeignContent(database).addTo(map);
        return map;
    }

    private void eachKey(BiConsumer<String, String> each) {
        database.sql("SELECT key, value FROM kvStore").all(row -> {
            each.accept(row.text(1), row.text(2));
            return row;
        });
    }

    /** The table is an option that the real package does not have. */
    private boolean hasDeltas() {
        return !database.sql("SELECT name FROM sqlite_schema WHERE name = 'exportDeltas'")
                .all(row -> row.text(1))
                .isEmpty();
    }

    private static boolean isLocal(String key) {
        return key.startsWith("host.") || key.startsWith("local.");
    }

    private static String describeBundle(Row row) {
        byte[] bytes = row.bytes(2);
        return bytes == null
                ? "content missing"
                : row.text(3) + ", " + bytes.length + " bytes, "
                        + Fingerprint.of().add(bytes).build().hex();
    }
}

package dev.hangover.model.swingstore.sqlite.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of @agoric/swing-store 0.10.0, column for column, so that a file written by the real package opens here
 * and the reverse.
 */
public final class TableDefinitions {
    /** The tables, in the order in which reports list them. */
    public static final List<String> TABLES =
            List.of("kvStore", "pendingExports", "transcriptSpans", "transcriptItems", "snapshots", "bundles");

    /** A table that a store may have beside them: an option that the real package does not have. */
    public static final String EXPORT_DELTAS = "exportDeltas";

    /** The statement that makes that table. */
    public static final String EXPORT_DELTAS_DEFINITION =
            "CREATE TABLE exportDeltas (batch INTEGER, key TEXT, value TEXT, PRIMARY KEY (batch, key))";

    /** The statements that make the tables and indexes of every store, by name. */
    public static final Map<String, String> DEFINITIONS = Collections.unmodifiableMap(definitions());

    private TableDefinitions() {}

    /** Whether a part of a schema, by its name, is as a store makes it. */
    public static boolean isUsual(String name, String definition) {
        return definition.equals(name.equals(EXPORT_DELTAS) ? EXPORT_DELTAS_DEFINITION : DEFINITIONS.get(name));
    }

    /** Whether a table is one that a store makes. */
    public static boolean isKnown(String table) {
        return TABLES.contains(table) || table.equals(EXPORT_DELTAS);
    }

    private static Map<String, String> definitions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("kvStore", "CREATE TABLE kvStore (key TEXT, value TEXT, PRIMARY KEY (key))");
        all.put("pendingExports", "CREATE TABLE pendingExports (key TEXT, value TEXT, PRIMARY KEY (key))");
        all.put(
                "transcriptItems",
                "CREATE TABLE transcriptItems (vatID TEXT, position INTEGER, item TEXT, incarnation INTEGER,"
                        + " PRIMARY KEY (vatID, position))");
        all.put(
                "transcriptSpans",
                "CREATE TABLE transcriptSpans (vatID TEXT, startPos INTEGER, endPos INTEGER, hash TEXT,"
                        + " isCurrent INTEGER CHECK (isCurrent = 1), incarnation INTEGER,"
                        + " PRIMARY KEY (vatID, startPos), UNIQUE (vatID, isCurrent))");
        all.put("currentTranscriptIndex", "CREATE INDEX currentTranscriptIndex ON transcriptSpans (vatID, isCurrent)");
        all.put(
                "snapshots",
                "CREATE TABLE snapshots (vatID TEXT, snapPos INTEGER, inUse INTEGER CHECK (inUse = 1), hash TEXT,"
                        + " uncompressedSize INTEGER, compressedSize INTEGER, compressedSnapshot BLOB,"
                        + " PRIMARY KEY (vatID, snapPos), UNIQUE (vatID, inUse))");
        all.put("bundles", "CREATE TABLE bundles (bundleID TEXT, bundle BLOB, PRIMARY KEY (bundleID))");
        return all;
    }
}

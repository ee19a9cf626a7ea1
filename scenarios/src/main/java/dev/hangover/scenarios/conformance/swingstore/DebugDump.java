package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.sqlite.Database;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything in a store, by kind and vat. */
final class DebugDump {
    private DebugDump() {}

    static void fill(ObjectNode dump, Database database, boolean includeHistorical) {
        dump.set("kvEntries", Tables.rows(database, "SELECT key, value FROM kvStore ORDER BY key", "tt"));
        dump.set(
                "transcripts",
                byVat(
                        database,
                        "SELECT DISTINCT vatID FROM transcriptItems ORDER BY vatID",
                        "SELECT i.position, i.item FROM transcriptItems i JOIN transcriptSpans s ON s.vatID = i.vatID"
                                + " AND i.position >= s.startPos AND i.position < s.endPos WHERE i.vatID = ?"
                                + (includeHistorical ? "" : " AND s.isCurrent = 1")
                                + " ORDER BY i.position",
                        "nt"));
        dump.set(
                "snapshots",
                byVat(
                        database,
                        "SELECT DISTINCT vatID FROM snapshots ORDER BY vatID",
                        "SELECT snapPos, hash, coalesce(inUse, 0), compressedSnapshot FROM snapshots WHERE vatID = ?"
                                + (includeHistorical ? "" : " AND inUse = 1") + " ORDER BY snapPos",
                        "ntnz"));
        dump.set("bundles", Tables.rows(database, "SELECT bundleID, bundle FROM bundles ORDER BY bundleID", "td"));
    }

    private static ArrayNode byVat(Database database, String vats, String rowsOfVat, String columns) {
        ArrayNode list = JsonValues.JSON.arrayNode();
        List<String> vatIds = database.sql(vats).all(row -> row.text(1));
        for (String vatId : vatIds) {
            ArrayNode rows = Tables.rows(database, rowsOfVat, columns, vatId);
            if (!rows.isEmpty()) {
                list.addArray().add(vatId).add(rows);
            }
        }
        return list;
    }
}

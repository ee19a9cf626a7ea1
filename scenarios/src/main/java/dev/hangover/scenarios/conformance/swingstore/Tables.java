package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All rows of all tables, in the form of the final observations. */
final class Tables {
    private Tables() {}

    static ObjectNode dump(Database database) {
        ObjectNode tables = JsonValues.JSON.objectNode();
        tables.set("kvStore", rows(database, "SELECT key, value FROM kvStore ORDER BY key", "tt"));
        tables.set("pendingExports", rows(database, "SELECT key, value FROM pendingExports ORDER BY key", "tt"));
        tables.set(
                "transcriptSpans",
                rows(
                        database,
                        "SELECT vatID, startPos, endPos, hash, isCurrent, incarnation FROM transcriptSpans"
                                + " ORDER BY vatID, startPos",
                        "tnntnn"));
        tables.set(
                "transcriptItems",
                rows(
                        database,
                        "SELECT vatID, position, item, incarnation FROM transcriptItems ORDER BY vatID, position",
                        "tntn"));
        tables.set(
                "snapshots",
                rows(
                        database,
                        "SELECT vatID, snapPos, inUse, hash, uncompressedSize, compressedSnapshot FROM snapshots"
                                + " ORDER BY vatID, snapPos",
                        "tnntnz"));
        tables.set(
                "bundles",
                rows(database, "SELECT bundleID, typeof(bundle), bundle FROM bundles ORDER BY bundleID", "ttd"));
        return tables;
    }

    static ObjectNode counts(Database database) {
        ObjectNode counts = JsonValues.JSON.objectNode();
        dump(database)
                .properties()
                .forEach(table -> counts.put(table.getKey(), table.getValue().size()));
        return counts;
    }

    /** One letter a column: text, number, digest of bytes, digest of gzipped bytes. */
    static ArrayNode rows(Database database, String query, String columns, Object... values) {
        ArrayNode rows = JsonValues.JSON.arrayNode();
        database.sql(query).all(row -> read(rows.addArray(), row, columns), values);
        return rows;
    }

    private static ArrayNode read(ArrayNode cells, Row row, String columns) {
        for (int i = 1; i <= columns.length(); i++) {
            cells.add(cell(row, i, columns.charAt(i - 1)));
        }
        return cells;
    }

    private static JsonNode cell(Row row, int column, char kind) {
        if (row.isNull(column)) {
            return JsonValues.JSON.nullNode();
        }
        return switch (kind) {
            case 't' -> JsonValues.of(row.text(column));
            case 'n' -> JsonValues.of(row.number(column));
            case 'd' -> JsonValues.digest(row.bytes(column));
            default -> JsonValues.digest(expand(row.bytes(column)));
        };
    }

    private static byte[] expand(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored snapshot is not gzip", e);
        }
    }
}

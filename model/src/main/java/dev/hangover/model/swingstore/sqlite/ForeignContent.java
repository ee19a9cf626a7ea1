package dev.hangover.model.swingstore.sqlite;

import dev.hangover.model.swingstore.sqlite.page.TableDefinitions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an open database holds that no store makes, readable: rows, parts of the schema, and numbers in the header. */
final class ForeignContent {
    // What each answers when nothing was put there.
    private static final SortedMap<String, Long> SETTINGS = settings();
    private static final String SCHEMA =
            "SELECT name, type, tbl_name, sql, rootpage FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";

    private final Database database;

    ForeignContent(Database database) {
        this.database = database;
    }

    /** Adds it by key. */
    void addTo(SortedMap<String, String> map) {
        SETTINGS.forEach((setting, unset) -> database.sql("PRAGMA " + setting)
                .first(row -> row.number(1))
                .filter(value -> !value.equals(unset))
                .ifPresent(value -> map.put("pragma." + setting, Long.toString(value))));
        for (Part part : database.sql(SCHEMA)
                .all(row -> new Part(row.text(1), row.text(2), row.text(3), row.text(4), row.number(5) > 0))) {
            if (!TableDefinitions.isUsual(part.name(), part.definition())) {
                map.put("schema." + part.name(), part.type() + " on " + part.table() + ": " + part.definition());
            }
            if (part.type().equals("table") && part.isStored() && !TableDefinitions.isKnown(part.name())) {
                rows(part.name(), map);
            }
        }
    }

    private void rows(String table, SortedMap<String, String> map) {
        String columns = database.sql("SELECT name FROM pragma_table_xinfo(?)").all(row -> row.text(1), table).stream()
                .map(column -> "quote(" + quoted(column) + ")")
                .collect(Collectors.joining(" || ', ' || "));
        List<String> rows = database.sql("SELECT " + columns + " FROM " + quoted(table) + " ORDER BY 1")
                .all(row -> row.text(1));
        for (int i = 0; i < rows.size(); i++) {
            map.put("table." + table + "." + i, rows.get(i));
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static SortedMap<String, Long> settings() {
        SortedMap<String, Long> settings = new TreeMap<>();
        settings.put("application_id", 0L);
        settings.put("default_cache_size", -2000L);
        settings.put("user_version", 0L);
        return settings;
    }

    private record Part(String name, String type, String table, String definition, boolean isStored) {}
}

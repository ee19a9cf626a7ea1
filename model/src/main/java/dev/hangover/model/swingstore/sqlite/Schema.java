package dev.hangover.model.swingstore.sqlite;

import dev.hangover.model.swingstore.sqlite.page.TableDefinitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the tables of a swing-store, and looks for them. */
final class Schema {
    private Schema() {}

    /** Creates what is missing, in one transaction; does nothing when all is there. */
    static void createMissing(Database database, boolean exportDeltas) {
        Map<String, String> wanted = new LinkedHashMap<>(TableDefinitions.DEFINITIONS);
        if (exportDeltas) {
            wanted.put(TableDefinitions.EXPORT_DELTAS, TableDefinitions.EXPORT_DELTAS_DEFINITION);
        }
        List<String> present = present(database);
        if (present.containsAll(wanted.keySet())) {
            return;
        }
        database.begin();
        wanted.forEach((name, definition) -> {
            if (!present.contains(name)) {
                database.sql(definition).run();
            }
        });
        database.commit();
    }

    /** Whether an image has all tables. They come in one transaction: otherwise it has none. */
    static boolean isComplete(SqlImage image) {
        return Database.reading(image, Schema::present).containsAll(TableDefinitions.DEFINITIONS.keySet());
    }

    private static List<String> present(Database database) {
        return database.sql("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL")
                .all(row -> row.text(1));
    }
}

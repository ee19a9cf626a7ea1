package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.export.Exporter;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.Database;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The observations after the last operation: section 10 of the format. */
final class FinalObservations {
    private final StoreUnderTest under;
    private final JsonNode live;

    /** Looks at the store while it is open, then closes it. */
    FinalObservations(StoreUnderTest under) {
        this.under = under;
        if (under.store().isOpen()) {
            live = under.liveTables();
            under.closeExporter();
            under.close();
        } else {
            live = null;
        }
    }

    /** Makes the observation that an expected line asks for. */
    ObjectNode observe(JsonNode expected) {
        String what = expected.get("final").stringValue();
        ObjectNode seen = JsonValues.JSON.objectNode().put("final", what);
        switch (what) {
            case "live" -> observeLive(seen);
            case "committed" -> seen.set("tables", committedTables());
            case "exportData" -> seen.set("data", JsonValues.of(under.exportData()));
            case "artifacts" -> observeArtifacts(seen, mode(seen, expected));
            case "hostKV" -> seen.set("entries", hostKeys(expected.get("entries")));
            case "import" -> observeImport(seen, mode(seen, expected));
            case "shadow" -> observeShadow(seen);
            case "debugDump" -> {
                boolean historical = expected.get("includeHistorical").booleanValue();
                seen.put("includeHistorical", historical);
                reading(database -> {
                    DebugDump.fill(seen, database, historical);
                    return seen;
                });
            }
            default -> throw new IllegalArgumentException("format 1 has no final observation '" + what + "'");
        }
        return seen;
    }

    private static ArtifactMode mode(ObjectNode seen, JsonNode expected) {
        String mode = expected.get("mode").stringValue();
        seen.put("mode", mode);
        return ArtifactMode.of(mode);
    }

    private void observeLive(ObjectNode seen) {
        if (live == null) {
            seen.put("closed", true);
            return;
        }
        boolean same = JsonValues.same(live, committedTables());
        seen.put("sameAsCommitted", same);
        if (!same) {
            seen.set("tables", live);
        }
    }

    private JsonNode committedTables() {
        return reading(Tables::dump);
    }

    private <T> T reading(Function<Database, T> look) {
        Database database = Database.openReader(under.committed());
        try {
            return look.apply(database);
        } finally {
            database.abandon();
        }
    }

    private void observeArtifacts(ObjectNode seen, ArtifactMode mode) {
        try {
            seen.set("artifacts", under.exporting(mode, JsonValues::artifacts));
        } catch (SwingStoreException e) {
            seen.put("error", e.code().wireName());
        }
    }

    private JsonNode hostKeys(JsonNode listed) {
        ArrayNode entries = JsonValues.list();
        under.exporting(ArtifactMode.OPERATIONAL, exporter -> {
            for (JsonNode entry : listed) {
                String key = entry.get(0).stringValue();
                entries.add(JsonValues.list(key, exporter.hostKey(key).orElse(null)));
            }
            return entries;
        });
        return entries;
    }

    private void observeImport(ObjectNode seen, ArtifactMode mode) {
        try (Exporter exporter = under.newExporter(mode)) {
            SwingStore imported = under.imported(exporter, mode);
            try (Exporter again = Exporter.of(imported, mode)) {
                compareExports(seen, exporter, again);
                AtomicReference<JsonNode> rows = new AtomicReference<>();
                imported.withSession(session -> rows.set(Tables.counts(session.database())));
                seen.set("rows", rows.get());
            } finally {
                imported.abandon();
            }
        } catch (SwingStoreException e) {
            seen.put("error", e.code().wireName());
        }
    }

    private static void compareExports(ObjectNode seen, Exporter first, Exporter again) {
        boolean equal = first.exportData().equals(again.exportData());
        seen.put("exportDataEqual", equal);
        if (!equal) {
            seen.set("exportData", JsonValues.of(again.exportData()));
        }
        try {
            JsonNode listed = JsonValues.artifacts(again);
            seen.put("artifactsEqual", JsonValues.same(JsonValues.artifacts(first), listed));
        } catch (SwingStoreException e) {
            seen.put("reexportError", e.code().wireName());
        }
    }

    private void observeShadow(ObjectNode seen) {
        Map<String, String> exported = new TreeMap<>(Utf8Order.INSTANCE);
        under.exportData().forEach(entry -> exported.put(entry.key(), entry.value()));
        Map<String, String> shadow = under.shadow().settled();
        seen.put("entries", shadow.size());
        seen.put("equalsExportData", shadow.equals(exported));
        if (!shadow.equals(exported)) {
            seen.set("onlyOrDifferentInShadow", onlyOrDifferent(shadow, exported));
            seen.set("onlyOrDifferentInExportData", onlyOrDifferent(exported, shadow));
        }
    }

    private static JsonNode onlyOrDifferent(Map<String, String> here, Map<String, String> there) {
        ArrayNode list = JsonValues.JSON.arrayNode();
        here.forEach((key, value) -> {
            if (!value.equals(there.get(key))) {
                list.addArray().add(key).add(value);
            }
        });
        return list;
    }
}

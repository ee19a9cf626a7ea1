package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.HostStorage;
import dev.hangover.model.swingstore.KernelStorage;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.SwingStoreOptions.Retention;
import dev.hangover.model.swingstore.export.ExportSource;
import dev.hangover.model.swingstore.export.Exporter;
import dev.hangover.model.swingstore.export.Importer;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The store that a vector is run on: open or closed, in memory or in files, moved from place to place by crashes and
 * migrations. In memory, what speaks of files is done with the last committed image, which must observe the same.
 */
final class StoreUnderTest implements AutoCloseable {
    private final Places places;
    private final Shadow shadow = new Shadow();
    private final CapturedCallbacks received = new CapturedCallbacks(shadow);
    private SwingStoreOptions options = SwingStoreOptions.defaults();
    private SwingStore store;
    private Exporter exporter;

    StoreUnderTest(Places places, JsonNode options) {
        this.places = places;
        changeOptions(options);
        this.store = open(places.fresh());
    }

    KernelStorage kernel() {
        return store.kernelStorage();
    }

    HostStorage host() {
        return store.hostStorage();
    }

    SwingStore store() {
        return store;
    }

    Shadow shadow() {
        return shadow;
    }

    CapturedCallbacks received() {
        return received;
    }

    void failNextExport() {
        received.failNextExport();
    }

    /** Options that are given change, the others stay. */
    void changeOptions(JsonNode given) {
        if (given.has("exportCallback")) {
            options = given.get("exportCallback").booleanValue()
                    ? options.withExportCallback(received::export)
                    : options.withoutExportCallback();
        }
        Retention old = options.retention();
        boolean archive =
                given.path("archive").asBoolean(old.archiveTranscript().isPresent());
        options = options.with(new Retention(
                given.path("keepTranscripts").asBoolean(old.keepTranscripts()),
                given.path("keepSnapshots").asBoolean(old.keepSnapshots()),
                archive ? received.archive("transcript") : Optional.empty(),
                archive ? received.archive("snapshot") : Optional.empty()));
    }

    @Override
    public void close() {
        store.hostStorage().close();
        shadow.drop();
    }

    /** Closes everything that is open. */
    void abandon() {
        closeExporter();
        store.abandon();
    }

    void reopen() {
        closeIfOpen();
        store = open(committed());
    }

    void crash() {
        shadow.drop();
        SqlImage onDisk = store.image();
        store.abandon();
        store = open(places.fresh(onDisk));
    }

    /** Exports what is committed, imports it into a new place, and opens that. */
    void migrate(String exportMode, String importMode) {
        moveTo(() -> {
            try (Exporter source = newExporter(ArtifactMode.of(exportMode))) {
                return imported(source, ArtifactMode.of(importMode));
            }
        });
    }

    /** Imports into a new place, and opens that. */
    void importFrom(ExportSource source, String importMode) {
        moveTo(() -> imported(source, ArtifactMode.of(importMode)));
    }

    /** Closes, makes a store elsewhere and opens that; when it is refused, opens the old one again. */
    private void moveTo(Supplier<SwingStore> elsewhere) {
        closeIfOpen();
        try {
            SwingStore imported = elsewhere.get();
            imported.hostStorage().close();
            store = open(Places.again(imported.home(), imported.image()));
        } catch (RuntimeException refused) {
            store = open(committed());
            throw refused;
        }
    }

    /** A new store, open and committed, with what was imported. The caller closes it. */
    SwingStore imported(ExportSource source, ArtifactMode mode) {
        SwingStore imported = Importer.importInto(places.fresh(), source, mode, options, Simulation.quiet());
        imported.hostStorage().commit();
        return imported;
    }

    /** Puts rows into the closed store's file. */
    void addPendingExports(List<ExportEntry> rows) {
        Database database = Database.open(committed(), true, Simulation.quiet());
        database.ensureTransaction();
        for (ExportEntry row : rows) {
            database.sql("INSERT OR REPLACE INTO pendingExports (key, value) VALUES (?, ?)")
                    .run(row.key(), row.value());
        }
        database.commit();
        database.abandon();
        store = open(Places.again(database.home(), database.image()));
        store.hostStorage().close();
    }

    void commit() {
        host().commit();
        shadow.settle();
    }

    List<ExportEntry> exportData() {
        return exporting(ArtifactMode.OPERATIONAL, Exporter::exportData);
    }

    /** What an exporter of its own says. */
    <T> T exporting(ArtifactMode mode, Function<Exporter, T> look) {
        try (Exporter it = newExporter(mode)) {
            return look.apply(it);
        }
    }

    Exporter newExporter(ArtifactMode mode) {
        return Exporter.of(store, mode);
    }

    void openExporter(ArtifactMode mode) {
        closeExporter();
        exporter = newExporter(mode);
    }

    Exporter exporter() {
        if (exporter == null) {
            throw new IllegalStateException("no exporter is open");
        }
        return exporter;
    }

    void closeExporter() {
        if (exporter != null) {
            exporter.close();
            exporter = null;
        }
    }

    JsonNode liveTables() {
        return tables(store);
    }

    static JsonNode tables(SwingStore store) {
        AtomicReference<JsonNode> tables = new AtomicReference<>();
        store.withSession(session -> tables.set(Tables.dump(session.database())));
        return tables.get();
    }

    /** The place of the closed store. */
    DatabaseLocation committed() {
        return Places.again(store.home(), store.image());
    }

    private void closeIfOpen() {
        if (store.isOpen()) {
            close();
        }
    }

    private SwingStore open(DatabaseLocation home) {
        return SwingStore.open(home, options, Simulation.quiet());
    }
}

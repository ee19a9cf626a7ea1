package dev.hangover.model.swingstore.export;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.KernelStorage;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.bundle.BundleTable;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.metadata.Completeness;
import dev.hangover.model.swingstore.metadata.ExportRecords;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import dev.hangover.model.swingstore.snapshot.SnapshotTable;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.text.Names;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import dev.hangover.model.swingstore.transcript.TranscriptTables;
import java.util.Map;

/**
 * Builds a new store from export data, which is trusted, and artifacts, which are not: each must have the hash that its
 * record names. Host keys do not come along (agoric-sdk #8222), and neither does anything else that is not exported.
 *
 * <p>Nothing is half-imported: what was refused leaves a store without a single row.
 */
public final class Importer {
    private final KernelStorage kernel;
    private final TranscriptTables transcripts;
    private final SnapshotTable snapshots;
    private final BundleTable bundles;
    private final ArtifactIntake intake;
    private final Completeness completeness;
    private final ArtifactMode mode;
    private final Simulation simulation;

    private Importer(KernelStorage kernel, Session session, ArtifactMode mode) {
        this.kernel = kernel;
        this.transcripts = new TranscriptTables(session.database());
        this.snapshots = new SnapshotTable(session.database());
        this.bundles = new BundleTable(session.database());
        this.intake = new ArtifactIntake(session.database(), mode);
        this.completeness = new Completeness(session.database());
        this.mode = mode;
        this.simulation = session.simulation();
    }

    /**
     * Imports into an empty database, inside a transaction that the caller commits. The options' export callback is
     * not used.
     *
     * @param mode how much history is taken, and has to be complete
     * @throws dev.hangover.model.swingstore.error.SwingStoreException naming the entry or artifact that was refused,
     *     or what is missing
     */
    public static SwingStore importInto(
            DatabaseLocation home,
            ExportSource source,
            ArtifactMode mode,
            SwingStoreOptions options,
            Simulation simulation) {
        SwingStore store = SwingStore.open(home, options.withoutExportCallback(), simulation);
        try {
            store.withSession(session -> {
                session.toWrite();
                new Importer(store.kernelStorage(), session, mode).run(source);
            });
        } catch (RuntimeException | Error refused) {
            store.abandon();
            throw refused;
        }
        return store;
    }

    private void run(ExportSource source) {
        Map<String, String> records = ExportRecords.collect(source.exportData(), this::setKey);
        records.forEach(this::addRecord);
        for (String name : source.artifactNames()) {
            intake.take(name, source);
            simulation.reach(SwingStoreBoundaries.IMPORT_ARTIFACT);
        }
        completeness.require(mode);
    }

    private void setKey(ExportEntry entry) {
        String key = entry.key().length() > 3 ? entry.key().substring(3) : "";
        if (entry.isDelete()) {
            kernel.kvStore().delete(key);
        } else {
            kernel.kvStore().set(key, entry.value());
        }
    }

    private void addRecord(String key, String value) {
        switch (Names.parts(key).get(0)) {
            case "bundle" -> {
                String bundleId = ExportRecords.bundleId(key);
                ExportRecords.requireBundleValue(bundleId, value);
                bundles.addRecord(bundleId);
            }
            case "snapshot" -> {
                if (!ExportRecords.isCurrent(key)) {
                    snapshots.insert(ExportRecords.snapshot(key, value));
                }
            }
            case "transcript" -> {
                SpanRecord span = ExportRecords.span(key, value);
                transcripts.insert(span);
            }
            default -> throw ExportRecords.unknownType(key);
        }
    }
}

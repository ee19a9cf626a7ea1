package dev.hangover.model.swingstore.export;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.bundle.BundleStore;
import dev.hangover.model.swingstore.bundle.BundleTable;
import dev.hangover.model.swingstore.kv.KeySpace;
import dev.hangover.model.swingstore.kv.KvTable;
import dev.hangover.model.swingstore.snapshot.SnapshotRecord;
import dev.hangover.model.swingstore.snapshot.SnapshotTable;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import dev.hangover.model.swingstore.transcript.TranscriptTables;
import java.util.ArrayList;
import java.util.List;

/** The export data of a whole store: what a host would hold that applied every batch since the beginning. */
public final class ExportData {
    private ExportData() {}

    /** The export data of an image: what the host's shadow copy must equal, order aside. */
    public static List<ExportEntry> of(SqlImage image) {
        Database database = Database.openReader(DatabaseLocation.memory(image));
        try {
            return of(database);
        } finally {
            database.abandon();
        }
    }

    static List<ExportEntry> of(Database database) {
        List<ExportEntry> data = new ArrayList<>();
        addKeys(data, new KvTable(database));
        addSnapshots(data, new SnapshotTable(database).all());
        for (SpanRecord span : new TranscriptTables(database).spans()) {
            data.add(new ExportEntry(span.exportKey(), span.json()));
        }
        for (String bundleId : new BundleTable(database).ids()) {
            data.add(new ExportEntry(BundleStore.exportKey(bundleId), bundleId));
        }
        return List.copyOf(data);
    }

    private static void addKeys(List<ExportEntry> data, KvTable table) {
        for (ExportEntry row : table.all(row -> new ExportEntry(row.text(1), row.text(2)))) {
            if (KeySpace.of(row.key()) == KeySpace.CONSENSUS) {
                data.add(new ExportEntry("kv." + row.key(), row.value()));
            }
        }
    }

    // Those in use come first, each followed by the key that says so.
    private static void addSnapshots(List<ExportEntry> data, List<SnapshotRecord> snapshots) {
        for (SnapshotRecord record : snapshots) {
            if (record.inUse()) {
                data.add(new ExportEntry(record.exportKey(), record.json()));
                data.add(new ExportEntry(SnapshotRecord.currentKey(record.vatId()), record.exportKey()));
            }
        }
        for (SnapshotRecord record : snapshots) {
            if (!record.inUse()) {
                data.add(new ExportEntry(record.exportKey(), record.json()));
            }
        }
    }
}

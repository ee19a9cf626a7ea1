package dev.hangover.model.swingstore.export;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.kv.KeySpace;
import dev.hangover.model.swingstore.kv.KvTable;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.util.List;
import java.util.Optional;

/**
 * A read-only view of a store as it was committed when the view was opened. The writer can go on: in files it is a read
 * transaction of its own, in memory a copy of the last committed image.
 *
 * <p>So it must be opened before the next commit, or it exports another block than was asked for (agoric-sdk #7225).
 */
public final class Exporter implements ExportSource, AutoCloseable {
    private final Database database;
    private final ArtifactMode mode;
    private final KvTable kv;
    private final Artifacts artifacts;

    private Exporter(Database database, ArtifactMode mode) {
        this.database = database;
        this.mode = mode;
        this.kv = new KvTable(database);
        this.artifacts = new Artifacts(database);
    }

    /** A view of what the store, open or closed, has committed. */
    public static Exporter of(SwingStore store, ArtifactMode mode) {
        DatabaseLocation home = store.home();
        return home instanceof DatabaseLocation.Directory directory
                ? open(DatabaseLocation.directory(directory.directory()), mode)
                : open(DatabaseLocation.memory(store.image()), mode);
    }

    /** A view of a directory, or of an image in memory. */
    public static Exporter open(DatabaseLocation home, ArtifactMode mode) {
        return new Exporter(Database.openReader(home), mode);
    }

    /** The export data: keys, snapshots, transcript spans, bundles. The same in all modes. */
    @Override
    public List<ExportEntry> exportData() {
        return ExportData.of(database);
    }

    /** @throws dev.hangover.model.swingstore.error.SwingStoreException {@code incomplete}, except in debug mode */
    @Override
    public List<String> artifactNames() {
        return artifacts.names(mode);
    }

    /**
     * The bytes of an artifact, whatever the mode.
     *
     * @throws dev.hangover.model.swingstore.error.SwingStoreException {@code bad-artifact-name}, {@code no-such-span},
     *     {@code incomplete-span}, {@code no-snapshot}, {@code artifact-pruned} or {@code no-such-bundle}
     */
    @Override
    public byte[] artifact(String name) {
        return artifacts.bytes(name);
    }

    /** @throws dev.hangover.model.swingstore.error.SwingStoreException {@code wrong-key-space} */
    public Optional<String> hostKey(String key) {
        KeySpace.requireHost(key);
        return Optional.ofNullable(kv.get(key));
    }

    /** Lets go of the committed state. */
    @Override
    public void close() {
        database.abandon();
    }
}

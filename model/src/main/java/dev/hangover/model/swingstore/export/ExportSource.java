package dev.hangover.model.swingstore.export;

import dev.hangover.model.bridge.ExportEntry;
import java.util.List;

/** The source of an import: another store, or an untrusted party. */
public interface ExportSource {
    /** The export data, in order. It is trusted: the host has verified it. */
    List<ExportEntry> exportData();

    /** The names of the artifacts on offer, in order. */
    List<String> artifactNames();

    /** The bytes of an artifact. They are not trusted. */
    byte[] artifact(String name);
}

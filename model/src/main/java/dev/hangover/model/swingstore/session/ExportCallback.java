package dev.hangover.model.swingstore.session;

import dev.hangover.model.bridge.ExportEntry;
import java.util.List;

/**
 * Receives export data as it changes: at the end of each crank, at commit, and when the host asks for it. Per key only
 * the last change since the batch before is in it; keys come in the order of their UTF-8 bytes.
 *
 * <p>A callback that throws has lost its batch: it is not delivered again (@agoric/swing-store 0.10.0).
 */
@FunctionalInterface
public interface ExportCallback {
    /** @param batch at least one entry, immutable */
    void export(List<ExportEntry> batch);
}

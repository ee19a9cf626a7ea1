package dev.hangover.model.swingstore.session;

/** Is given an artifact at the moment at which it becomes historical (a closed span) or is made (a heap snapshot). */
@FunctionalInterface
public interface ArchiveCallback {
    /** Takes an artifact, for example {@code transcript.v1.0.5}, as uncompressed bytes. */
    void archive(String name, byte[] bytes);
}

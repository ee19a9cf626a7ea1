package dev.hangover.model.swingstore.session;

/** Is given an artifact at the moment at which it becomes historical (a closed span) or is made (a heap snapshot). */
@FunctionalInterface
public interface ArchiveCallback {
    /**
     * @param name the artifact's name, for example {@code transcript.v1.0.5}
     * @param bytes uncompressed content
     */
    void archive(String name, byte[] bytes);
}

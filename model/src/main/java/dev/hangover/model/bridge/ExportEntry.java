package dev.hangover.model.bridge;

/**
 * One change of the export data: the trusted part of an export, of which the host keeps a verified copy.
 *
 * @param key for example {@code kv.foo} or {@code transcript.v1.current}
 * @param value the new value; null when the key is deleted
 */
public record ExportEntry(String key, String value) {
    /** Whether the key is deleted. */
    public boolean isDelete() {
        return value == null;
    }
}

package dev.hangover.model.swingstore.error;

/**
 * What went wrong, as a stable name. The first part of the list is that of the published conformance vectors
 * (format 1, recorded from @agoric/swing-store 0.10.0).
 */
public enum ErrorCode {
    ALREADY_IN_CRANK("already-in-crank"),
    NOT_IN_CRANK("not-in-crank"),
    /** Rollback to a name that was not set in this crank, or was used up. */
    UNKNOWN_SAVEPOINT("unknown-savepoint"),
    /** The savepoint is gone: there was a commit inside the crank. */
    LOST_SAVEPOINT("lost-savepoint"),
    /** A host key given to the kernel facet, or another key to the host facet. */
    WRONG_KEY_SPACE("wrong-key-space"),
    NOT_A_STRING("not-a-string"),
    NO_CURRENT_TRANSCRIPT("no-current-transcript"),
    NO_SUCH_SPAN("no-such-span"),
    /** Some items of the span were pruned. */
    INCOMPLETE_SPAN("incomplete-span"),
    BAD_POSITION("bad-position"),
    CONSTRAINT("constraint"),
    BAD_BUDGET("bad-budget"),
    NO_SNAPSHOT("no-snapshot"),
    /** The snapshot is known, but its bytes were dropped. */
    ARTIFACT_PRUNED("artifact-pruned"),
    BUNDLE_ID("bundle-id"),
    BUNDLE_FORMAT("bundle-format"),
    BUNDLE_MISMATCH("bundle-mismatch"),
    NO_SUCH_BUNDLE("no-such-bundle"),
    /** The bundle cannot be read, or its parts do not fit together. */
    BUNDLE_INVALID("bundle-invalid"),
    /** The export callback threw; its batch is lost. */
    CALLBACK_THREW("callback-threw"),
    CLOSED("closed"),
    BAD_ARTIFACT_NAME("bad-artifact-name"),
    BAD_MODE("bad-mode"),
    /** Something is missing for this artifact mode. */
    INCOMPLETE("incomplete"),
    /** An imported transcript artifact has too few or too many items. */
    INCOMPLETE_ARTIFACT("incomplete-artifact"),
    /** An imported artifact does not have the hash that its record names. */
    ARTIFACT_HASH("artifact-hash"),
    /** An imported artifact has no record in the export data. */
    NO_METADATA("no-metadata"),
    /** A record of the export data does not fit its key, or cannot be read. */
    BAD_METADATA("bad-metadata"),
    ASSERT_EQUAL("assert-equal"),
    UNKNOWN_TYPE("unknown-type"),
    METADATA_MISMATCH("metadata-mismatch"),
    /** A repair brings a bundle that was not there. */
    NEW_BUNDLE_IN_REPAIR("new-bundle-in-repair"),
    /** SQLite refused for a reason of its own (disk, lock, damage). Not part of the vectors. */
    SQL("sql");

    private final String wireName;

    ErrorCode(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in vectors and reports. */
    public String wireName() {
        return wireName;
    }
}

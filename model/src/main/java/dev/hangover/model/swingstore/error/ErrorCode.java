package dev.hangover.model.swingstore.error;

/**
 * What went wrong, as a stable name. The first part of the list is that of the published conformance vectors
 * (format 1, recorded from @agoric/swing-store 0.10.0).
 */
public enum ErrorCode {
    /** A crank is started while one is open. */
    ALREADY_IN_CRANK("already-in-crank"),
    /** A crank call outside of a crank. */
    NOT_IN_CRANK("not-in-crank"),
    /** Rollback to a name that was not set in this crank, or was used up. */
    UNKNOWN_SAVEPOINT("unknown-savepoint"),
    /** SQLite does not know the savepoint any more: somebody committed inside the crank. */
    LOST_SAVEPOINT("lost-savepoint"),
    /** A host key given to the kernel facet, or another key to the host facet. */
    WRONG_KEY_SPACE("wrong-key-space"),
    /** A null key or value. */
    NOT_A_STRING("not-a-string"),
    /** The vat has no current transcript span. */
    NO_CURRENT_TRANSCRIPT("no-current-transcript"),
    /** No transcript span starts at this position. */
    NO_SUCH_SPAN("no-such-span"),
    /** Some items of the span were pruned. */
    INCOMPLETE_SPAN("incomplete-span"),
    /** A negative transcript position. */
    BAD_POSITION("bad-position"),
    /** A uniqueness constraint of the tables failed. */
    CONSTRAINT("constraint"),
    /** A deletion budget below 1. */
    BAD_BUDGET("bad-budget"),
    /** No such snapshot. */
    NO_SNAPSHOT("no-snapshot"),
    /** The snapshot is known, but its bytes were dropped. */
    ARTIFACT_PRUNED("artifact-pruned"),
    /** Not the form of a bundle ID. */
    BUNDLE_ID("bundle-id"),
    /** The module format does not fit the bundle ID. */
    BUNDLE_FORMAT("bundle-format"),
    /** The bundle's content does not fit its ID. */
    BUNDLE_MISMATCH("bundle-mismatch"),
    /** No bundle with this ID. */
    NO_SUCH_BUNDLE("no-such-bundle"),
    /** The bundle cannot be read, or its parts do not fit together. */
    BUNDLE_INVALID("bundle-invalid"),
    /** The export callback threw; its batch is lost. */
    CALLBACK_THREW("callback-threw"),
    /** The store is closed. */
    CLOSED("closed"),
    /** Not the form of an artifact name. */
    BAD_ARTIFACT_NAME("bad-artifact-name"),
    /** Not the name of an artifact mode. */
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
    /** Two values that must be equal are not. */
    ASSERT_EQUAL("assert-equal"),
    /** An unknown type of export data or artifact. */
    UNKNOWN_TYPE("unknown-type"),
    /** A repair record contradicts what is stored. */
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

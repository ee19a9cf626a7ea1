package dev.hangover.model.cosmos.store.content;

/** Something whose records can be summed. */
interface Summed {
    /** The sum over its records. Kept once it was computed. */
    ContentSum sum();
}

package dev.hangover.model.disk;

/** Something whose records can be summed. */
public interface Summed {
    /** The sum over its records. Kept once it was computed. */
    ContentSum sum();
}

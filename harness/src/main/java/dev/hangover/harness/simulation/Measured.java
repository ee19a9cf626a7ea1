package dev.hangover.harness.simulation;

/**
 * An object whose content is not in its fields, or not only: a handle of something outside the heap, or a cache. When the
 * memory of a process is measured, it is replaced by what it answers.
 */
@FunctionalInterface
public interface Measured {
    /** Everything in it that can reach durable state and is not durable yet; a value that can be walked in its place. */
    Object measured();

    /**
     * The same while a section is under way, when the order of background tasks is decided. May leave out what one flow
     * alone uses, and in which order effects of different channels came.
     */
    default Object measuredUnderWay() {
        return measured();
    }
}

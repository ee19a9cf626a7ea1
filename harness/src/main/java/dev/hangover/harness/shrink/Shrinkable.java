package dev.hangover.harness.shrink;

import java.util.stream.Stream;

/**
 * A run that can be shrunk: it has parts that can be removed. Equal forms are the same run.
 *
 * @param <F> the form itself
 */
public interface Shrinkable<F extends Shrinkable<F>> {
    /** Its size. */
    ShrinkingDistance size();

    /**
     * Forms with less in them, the most promising first, drawn one by one. To end with a form from which no single part
     * can be taken away, every form that lacks one part of this one must be among them.
     */
    Stream<F> smaller();
}

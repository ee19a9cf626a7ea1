package dev.hangover.model.cosmos.iavl.node;

import java.util.Arrays;
import java.util.Comparator;

/** Which way to go through the keys of a store. Keys are compared as unsigned bytes, a shorter prefix first. */
public enum Direction {
    /** From the least key up. */
    ASCENDING(Arrays::compareUnsigned),
    /** From the greatest key down. */
    DESCENDING((a, b) -> Arrays.compareUnsigned(b, a));

    private final Comparator<byte[]> order;

    Direction(Comparator<byte[]> order) {
        this.order = order;
    }

    /** The order in which keys come. */
    public Comparator<byte[]> order() {
        return order;
    }
}

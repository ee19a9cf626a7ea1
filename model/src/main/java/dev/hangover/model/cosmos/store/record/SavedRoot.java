package dev.hangover.model.cosmos.store.record;

import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;

/** What a store has filed as the root of a version. */
public sealed interface SavedRoot {
    /** Nothing: the version was never saved, or is gone, or its save was cut off. */
    record Missing() implements SavedRoot {}

    /** The tree of that version is empty. */
    record Empty() implements SavedRoot {}

    /** The tree of that version is an older one. */
    record Reference(NodeKey target) implements SavedRoot {}

    /** The root was saved with that version. */
    record Own(IavlNode node) implements SavedRoot {}
}

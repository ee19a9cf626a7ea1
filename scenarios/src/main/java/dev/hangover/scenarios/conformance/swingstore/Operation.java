package dev.hangover.scenarios.conformance.swingstore;

import tools.jackson.databind.JsonNode;

/** One operation of the vectors on the store under test; the result is null when it has none. */
@FunctionalInterface
interface Operation {
    JsonNode run(StoreUnderTest under, Arguments args);

    /** A group of operations that belong together. */
    interface Group {
        void register(String name, Operation operation);

        /** An operation without a result. */
        default void registerVoid(String name, Action action) {
            register(name, (under, args) -> {
                action.run(under, args);
                return null;
            });
        }
    }

    /** An operation without a result. */
    @FunctionalInterface
    interface Action {
        void run(StoreUnderTest under, Arguments args);
    }
}

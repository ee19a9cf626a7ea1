package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.kv.KvStore;
import java.util.function.Function;

/** {@code kernel.kv.*} and {@code host.kv.*}. */
final class KeyValueOperations {
    private KeyValueOperations() {}

    static void register(Operation.Group group) {
        register(group, "kernel.kv.", under -> under.kernel().kvStore());
        register(group, "host.kv.", under -> under.host().kvStore());
    }

    private static void register(Operation.Group group, String prefix, Function<StoreUnderTest, KvStore> facet) {
        group.register(
                prefix + "get",
                (under, args) -> JsonValues.text(facet.apply(under).get(args.text(0))));
        group.register(
                prefix + "has",
                (under, args) -> JsonValues.JSON.booleanNode(facet.apply(under).has(args.text(0))));
        group.register(
                prefix + "getNextKey",
                (under, args) -> JsonValues.text(facet.apply(under).getNextKey(args.text(0))));
        group.registerVoid(prefix + "set", (under, args) -> facet.apply(under).set(args.text(0), args.text(1)));
        group.registerVoid(
                prefix + "delete", (under, args) -> facet.apply(under).delete(args.text(0)));
    }
}

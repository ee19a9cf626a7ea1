package dev.hangover.scenarios.conformance.swingstore;

/** {@code bundle.*}. */
final class BundleOperations {
    private BundleOperations() {}

    static void register(Operation.Group group) {
        group.registerVoid(
                "bundle.add", (under, args) -> under.kernel().bundleStore().addBundle(args.text(0), args.node(1)));
        group.register(
                "bundle.has",
                (under, args) ->
                        JsonValues.JSON.booleanNode(under.kernel().bundleStore().hasBundle(args.text(0))));
        group.register(
                "bundle.get", (under, args) -> under.kernel().bundleStore().getBundle(args.text(0)));
        group.registerVoid(
                "bundle.delete", (under, args) -> under.kernel().bundleStore().deleteBundle(args.text(0)));
    }
}

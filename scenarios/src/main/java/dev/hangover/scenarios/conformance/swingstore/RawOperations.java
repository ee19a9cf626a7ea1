package dev.hangover.scenarios.conformance.swingstore;

/** {@code raw.*} and {@code ctl.*}. */
final class RawOperations {
    private RawOperations() {}

    static void register(Operation.Group group) {
        group.registerVoid("ctl.failNextExport", (under, args) -> under.failNextExport());
        group.register(
                "raw.pendingExports",
                (under, args) -> JsonValues.entries(under.host().pendingExportRows()));
        group.register(
                "raw.inTransaction",
                (under, args) -> JsonValues.JSON.booleanNode(under.store().inTransaction()));
        group.registerVoid(
                "raw.addPendingExports",
                (under, args) -> under.addPendingExports(LifeCycleOperations.pairs(args.node(0))));
        group.register("raw.tables", (under, args) -> under.liveTables());
    }
}

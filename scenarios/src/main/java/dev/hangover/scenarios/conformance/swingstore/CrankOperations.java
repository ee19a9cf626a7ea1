package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.crank.CrankHashes;

/** {@code crank.*}. */
final class CrankOperations {
    private CrankOperations() {}

    static void register(Operation.Group group) {
        group.registerVoid("crank.start", (under, args) -> under.kernel().startCrank());
        group.registerVoid("crank.savepoint", (under, args) -> under.kernel().establishCrankSavepoint(args.text(0)));
        group.registerVoid("crank.rollback", (under, args) -> under.kernel().rollbackCrank(args.text(0)));
        group.registerVoid("crank.end", (under, args) -> under.kernel().endCrank());
        group.register("crank.emitHashes", (under, args) -> {
            CrankHashes hashes = under.kernel().emitCrankHashes();
            return JsonValues.JSON
                    .objectNode()
                    .put("crankhash", hashes.crankhash())
                    .put("activityhash", hashes.activityhash());
        });
        group.register(
                "crank.activityhash",
                (under, args) -> JsonValues.text(under.kernel().getActivityhash()));
    }
}

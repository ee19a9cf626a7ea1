package dev.hangover.model.cosmos.modules;

import dev.hangover.model.bridge.Params;

/** The parameters of the kernel, as governance sets them (agoric-sdk x/swingset, params.go). */
public final class SwingsetParams {
    private static final String PREFIX = "params.";
    private static final String COMPUTE_LIMIT = PREFIX + "blockComputeLimit";
    private static final String CLEANUP_BUDGET = PREFIX + "vatCleanupBudget";
    private static final String QUEUE_MAX = PREFIX + "queueMax.inbound";

    private final KeyValues store;

    /** @param store the store {@code swingset} */
    public SwingsetParams(KeyValues store) {
        this.store = store;
    }

    /** What holds now. */
    public Params get() {
        Params standard = Params.standard();
        return new Params(
                number(COMPUTE_LIMIT, standard.computeLimit()),
                number(CLEANUP_BUDGET, standard.vatCleanupBudget()),
                number(QUEUE_MAX, standard.inboundQueueMax()));
    }

    /** What holds from now on. */
    public void set(Params params) {
        store.set(COMPUTE_LIMIT, Long.toString(params.computeLimit()));
        store.set(CLEANUP_BUDGET, Long.toString(params.vatCleanupBudget()));
        store.set(QUEUE_MAX, Long.toString(params.inboundQueueMax()));
    }

    private long number(String key, long otherwise) {
        return store.get(key).map(Long::parseLong).orElse(otherwise);
    }
}

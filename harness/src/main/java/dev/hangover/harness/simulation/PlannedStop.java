package dev.hangover.harness.simulation;

/**
 * A planned stop: a plan or the operator demands it, and nothing is wrong, as with software that is too old for an upgrade.
 * It is no refusal and no failure. The process is started again, with what the plan asks for.
 */
public final class PlannedStop extends RuntimeException {
    /** The law of a stop that no restart ends: what the plan asks for never comes. */
    public static final String LAW = "planned-stop";

    private static final long serialVersionUID = 1L;

    /** @param reason who demands it and why, in one sentence for the operator of the node */
    public PlannedStop(String reason) {
        super(reason);
    }
}

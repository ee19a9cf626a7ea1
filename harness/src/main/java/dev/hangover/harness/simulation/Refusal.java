package dev.hangover.harness.simulation;

/**
 * The subject noticed that something is wrong and stopped on purpose, instead of going on with a state that it does
 * not trust. Safe, though not live. Any other exception that leaves a subject counts as broken.
 */
public class Refusal extends RuntimeException {
    /** @param reason what was noticed, in one sentence for the operator of the node */
    public Refusal(String reason) {
        super(reason);
    }

    /**
     * @param reason what was noticed, in one sentence for the operator of the node
     * @param cause what it was noticed by
     */
    public Refusal(String reason, Throwable cause) {
        super(reason, cause);
    }
}

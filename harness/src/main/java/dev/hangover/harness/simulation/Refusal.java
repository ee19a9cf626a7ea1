package dev.hangover.harness.simulation;

/**
 * A refusal: the subject noticed an inconsistent state and stopped instead of continuing with it. Safe, though not live. Any
 * other exception that leaves a subject counts as broken.
 */
public class Refusal extends RuntimeException {
    /** The law of a refusal that names none. */
    public static final String LAW = "refusal";

    private final String law;

    /** @param reason what was noticed, in one sentence for the operator of the node */
    public Refusal(String reason) {
        this(LAW, reason, null);
    }

    /**
     * @param reason what was noticed, in one sentence for the operator of the node
     * @param cause what it was noticed by
     */
    public Refusal(String reason, Throwable cause) {
        this(LAW, reason, cause);
    }

    Refusal(String law, String reason, Throwable cause) {
        super(reason, cause);
        this.law = law == null || law.isBlank() ? LAW : law;
    }

    /**
     * A refusal that says which law of the subject would have been broken.
     *
     * @param law one word, joined with {@code -}
     * @param reason what was noticed, in one sentence for the operator of the node
     */
    public static Refusal breaking(String law, String reason) {
        return new Refusal(law, reason, null);
    }

    /** The law that would have been broken, in one word. */
    public String law() {
        return law;
    }
}

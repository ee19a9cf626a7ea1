package dev.hangover.model.swingstore.crank;

/** The hashes of a crank in lower-case hex: of the changes of consensus keys, and of the chain of all cranks so far. */
public record CrankHashes(String crankhash, String activityhash) {
    /** The key under which the activity hash is stored, a consensus key like any other. */
    public static final String ACTIVITYHASH_KEY = "activityhash";
}

package dev.hangover.model.swingstore.crank;

/**
 * The two hashes of a crank, in lower-case hex.
 *
 * @param crankhash of the changes of consensus keys since the last time
 * @param activityhash of the activity hash before and this crank hash; it chains all cranks
 */
public record CrankHashes(String crankhash, String activityhash) {
    /** The key under which the activity hash is stored, a consensus key like any other. */
    public static final String ACTIVITYHASH_KEY = "activityhash";
}

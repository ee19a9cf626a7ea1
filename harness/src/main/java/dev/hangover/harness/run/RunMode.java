package dev.hangover.harness.run;

/** The mode of a run: what it is made for. */
enum RunMode {
    /** To be judged. */
    VERDICT,
    /** To see every place at which a fault could strike, up to the horizon. */
    SURVEY,
    /** To continue to the horizon when it has become the reference run again, and to compare its end with that one's. */
    CONTINUATION,
    /** To see what the next fault leaves. */
    WHAT_IS_LEFT,
    /** To see what a clean restart shows of the reference run, before its last section. */
    RESIDUE,
    /** The same, from what was durable when the reference run was stopped for that restart. */
    RESTARTED;

    /**
     * Whether a run is restarted before its last section, to show residue. Where no fault struck there is none.
     *
     * @param faults how many faults struck
     */
    boolean showsResidue(int faults) {
        return this == RESIDUE || this != SURVEY && faults > 0;
    }

    /** Whether the clean restart before its last section is what the run is made for; then what it leaves counts. */
    boolean endsWithRestart() {
        return this == RESIDUE || this == RESTARTED;
    }

    /** Whether a run continues to the horizon, also when no further fault can strike. */
    boolean reachesHorizon() {
        return this == SURVEY || this == CONTINUATION;
    }
}

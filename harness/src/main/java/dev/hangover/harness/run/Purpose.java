package dev.hangover.harness.run;

/** What a run is made for. */
enum Purpose {
    /** To be judged. */
    VERDICT,
    /** To see every place at which a fault could strike, up to the horizon. */
    SURVEY,
    /** To see what the next fault leaves. */
    WHAT_IS_LEFT
}

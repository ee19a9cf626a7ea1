package dev.hangover.harness.replay;

import java.util.function.Function;

/** A kind of subject that a program can explore: finds the case that a token names. */
public interface SubjectFamily {
    /** How its settings stand in tokens. */
    SettingsFormat settings();

    /**
     * Does something with the case of a run. What the case holds open is closed after it.
     *
     * @throws dev.hangover.harness.input.BadInput when there is no such case here
     */
    <T> T with(RunKey key, Function<Case, T> work);
}

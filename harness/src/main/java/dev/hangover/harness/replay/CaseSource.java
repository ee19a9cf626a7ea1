package dev.hangover.harness.replay;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Finds the case that a token names, among the cases of one kind of subject. */
public interface CaseSource {
    /** The format of its settings in tokens. */
    SettingsFormat settings();

    /**
     * Does something with the case of a run. What the case holds open is closed after it.
     *
     * @param key the run
     * @param watch watches the runs that are made of the case
     * @throws dev.hangover.harness.input.BadInput when there is no such case here
     */
    <T> T with(RunKey key, RunWatch watch, Function<Case, T> work);

    /** The options that a replay must be given beside the token, each with a blank before it. */
    default String options(Case of) {
        return "";
    }

    /** Makes the command line that replays a token of a case. */
    default UnaryOperator<String> command(Case of) {
        String options = options(of);
        return token -> "./hangover replay " + token + options;
    }
}

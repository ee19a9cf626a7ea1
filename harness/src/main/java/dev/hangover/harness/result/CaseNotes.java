package dev.hangover.harness.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an exploration shows beside its outcomes.
 *
 * @param flawsNotAskedFor flaws that are planted in the design on purpose and that no run asked for: the outcomes say nothing
 *     about them
 * @param withoutFault what the reference run alone shows to be wrong, before any fault has struck
 * @param isUndecided whether it was cut short, so that nothing can be said about the expectation: what was found agrees with it
 *     so far
 */
public record CaseNotes(List<String> flawsNotAskedFor, Optional<SeenWithoutFault> withoutFault, boolean isUndecided) {
    /** Nothing. */
    public static final CaseNotes NONE = new CaseNotes(List.of(), Optional.empty());

    /** Keeps a copy. */
    public CaseNotes {
        flawsNotAskedFor = List.copyOf(flawsNotAskedFor);
    }

    /** Of an exploration that came to its end. */
    public CaseNotes(List<String> flawsNotAskedFor, Optional<SeenWithoutFault> withoutFault) {
        this(flawsNotAskedFor, withoutFault, false);
    }

    /** The same of an exploration that was cut short. */
    public CaseNotes undecided() {
        return new CaseNotes(flawsNotAskedFor, withoutFault, true);
    }

    /** Whether the outcomes can be held against the expectation: every planted flaw has acted, and enough runs were made. */
    public boolean letBelieve() {
        return flawsNotAskedFor.isEmpty() && !isUndecided;
    }

    /** The same as clauses, each beginning with a comma; empty when there is nothing. */
    public String clauses() {
        return withoutFault
                        .map(seen -> ", " + seen.law() + " broken without a fault")
                        .orElse("")
                + flawsNotAskedFor.stream()
                        .map(flaw -> ", '" + flaw + "' never acted")
                        .collect(Collectors.joining());
    }
}

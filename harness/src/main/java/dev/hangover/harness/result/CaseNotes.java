package dev.hangover.harness.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The further results of an exploration, beside its outcomes.
 *
 * @param flawsNotAskedFor flaws that are planted on purpose and that no run asked for: the outcomes say nothing
 *     about them
 * @param withoutFault what the reference run alone shows to be wrong, before any fault has struck
 * @param isUndecided whether it was cut short, so that nothing can be said about the expectation: what was found agrees with it
 *     so far
 * @param isAtWorst whether the expected verdict is only the worst one that may occur
 */
public record CaseNotes(
        List<String> flawsNotAskedFor,
        Optional<SeenWithoutFault> withoutFault,
        boolean isUndecided,
        boolean isAtWorst) {
    /** Nothing. */
    public static final CaseNotes NONE = new CaseNotes(List.of(), Optional.empty());

    /** Keeps a copy. */
    public CaseNotes {
        flawsNotAskedFor = List.copyOf(flawsNotAskedFor);
    }

    /** Of an exploration that came to its end. */
    public CaseNotes(List<String> flawsNotAskedFor, Optional<SeenWithoutFault> withoutFault) {
        this(flawsNotAskedFor, withoutFault, false, false);
    }

    /** The same of an exploration that was cut short. */
    public CaseNotes undecided() {
        return new CaseNotes(flawsNotAskedFor, withoutFault, true, isAtWorst);
    }

    /** The same where the expected verdict need not occur, if it must not. */
    public CaseNotes atWorst(boolean other) {
        return new CaseNotes(flawsNotAskedFor, withoutFault, isUndecided, other);
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

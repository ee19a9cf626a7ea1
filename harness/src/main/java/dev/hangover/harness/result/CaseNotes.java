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
 */
public record CaseNotes(List<String> flawsNotAskedFor, Optional<SeenWithoutFault> withoutFault) {
    /** Nothing. */
    public static final CaseNotes NONE = new CaseNotes(List.of(), Optional.empty());

    /** Keeps a copy. */
    public CaseNotes {
        flawsNotAskedFor = List.copyOf(flawsNotAskedFor);
    }

    /** Whether the outcomes can be believed: every planted flaw has acted. */
    public boolean everyFlawActed() {
        return flawsNotAskedFor.isEmpty();
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

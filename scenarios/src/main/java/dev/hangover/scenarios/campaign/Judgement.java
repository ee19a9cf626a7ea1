package dev.hangover.scenarios.campaign;

import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.scenarios.catalogue.Expectation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found, held against what was expected.
 *
 * @param expected what was expected
 * @param found how many runs ended in which way
 * @param failures the runs that did not converge
 */
record Judgement(Expectation expected, Tally found, List<Failure> failures) {
    /** The worst that occurred is what was expected, and so are the window in which it did and the law that it broke. */
    boolean isMet() {
        return worst() == expected.verdict() && failuresFit();
    }

    /** Whether further runs could not make it met any more. */
    boolean isContradicted() {
        return worst().compareTo(expected.verdict()) > 0 || !failuresFit();
    }

    private Verdict worst() {
        return expected.besides().map(found::without).orElse(found).worst();
    }

    private boolean failuresFit() {
        return ofTheExpected()
                        .allMatch(failure -> expected.window().isEmpty()
                                || expected.window().get().equals(failure.window()))
                && ofTheExpected()
                        .allMatch(failure -> expected.law().isEmpty()
                                || expected.law().get().equals(failure.outcome().law()))
                && ofTheExpected()
                        .flatMap(failure -> failure.shrunk().stream())
                        .allMatch(form -> expected.maxShrunk().isEmpty()
                                || expected.maxShrunk().get().admits(form));
    }

    private Stream<Failure> ofTheExpected() {
        return failures.stream().filter(failure -> failure.outcome().verdict() == expected.verdict());
    }
}

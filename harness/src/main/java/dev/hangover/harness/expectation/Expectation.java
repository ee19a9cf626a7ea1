package dev.hangover.harness.expectation;

import dev.hangover.harness.result.Verdict;
import java.util.Optional;

/**
 * The expected result of a case.
 *
 * @param verdict the worst verdict that occurs, or that may occur
 * @param window for a failure: the window in which the fault strikes
 * @param law for a failure: the law that is broken
 * @param maxShrunk for a failure: how small it must become
 * @param besides for a failure: a verdict that may occur too, though it is worse; what is expected must occur too
 * @param demands what is demanded beside the verdict; where nothing is said, what is demanded of all variants
 * @param isAtWorst whether better verdicts are as welcome as this one
 */
public record Expectation(
        Verdict verdict,
        Optional<String> window,
        Optional<String> law,
        Optional<MaxShrunk> maxShrunk,
        Optional<Verdict> besides,
        Demands demands,
        boolean isAtWorst) {
    /** Demands nothing beside the verdict. */
    public Expectation(
            Verdict verdict,
            Optional<String> window,
            Optional<String> law,
            Optional<MaxShrunk> maxShrunk,
            Optional<Verdict> besides) {
        this(verdict, window, law, maxShrunk, besides, Demands.NONE);
    }

    /** Expects the verdict itself, no better one. */
    public Expectation(
            Verdict verdict,
            Optional<String> window,
            Optional<String> law,
            Optional<MaxShrunk> maxShrunk,
            Optional<Verdict> besides,
            Demands demands) {
        this(verdict, window, law, maxShrunk, besides, demands, false);
    }

    /** Expects no more than the verdict. */
    public static Expectation of(Verdict verdict) {
        return new Expectation(verdict, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Expects nothing worse than the verdict, and of a run that ends with it, that it breaks this law if any is named. */
    public static Expectation atWorst(Verdict verdict, Optional<String> law) {
        return new Expectation(verdict, Optional.empty(), law, Optional.empty(), Optional.empty(), Demands.NONE, true);
    }
}

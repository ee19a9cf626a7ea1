package dev.hangover.harness.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verdict on a run, from the best to the worst. */
public enum Verdict {
    /** It met the reference run again, and kept making progress. Effects that differ without that are a {@link Remark}. */
    CONVERGED,
    /** The node noticed that something was wrong, was restarted twice without faults, and stopped again. */
    REFUSED,
    /** Consensus content is equal, but what is durable beside it differs: the next crash may make it a divergence. */
    LATENT,
    /** No progress within the step bound. */
    STUCK,
    /** Consensus content, transaction results or the AppHash differ from the reference run's, or an invariant is violated. */
    DIVERGED,
    /** An exception that the subject did not expect. */
    BROKE;

    /** The lower-case name used in files, JSON and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The verdict with this lower-case name.
     *
     * @throws IllegalArgumentException naming all verdicts, when there is none
     */
    public static Verdict parse(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such verdict: '" + word + "' (one of " + String.join(", ", words()) + ")"));
    }

    /** All lower-case names, from the best to the worst. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Verdict::word).collect(Collectors.toUnmodifiableList());
    }
}

package dev.hangover.harness.result;

/**
 * The class of a failure: failures of one class count as the same.
 *
 * @param verdict how it ended
 * @param law which law was broken
 * @param store where the first difference is; empty when there is none
 */
public record FailureKind(Verdict verdict, String law, String store) {
    /** The kind of this outcome. */
    public static FailureKind of(Outcome outcome) {
        return new FailureKind(
                outcome.verdict(),
                outcome.law(),
                outcome.difference().map(Difference::store).orElse(""));
    }

    /** Whether this outcome is of this kind. */
    public boolean includes(Outcome outcome) {
        return of(outcome).equals(this);
    }

    /** For example {@code diverged (lost-effect) in orders}. */
    @Override
    public String toString() {
        return verdict.word() + (law.isEmpty() ? "" : " (" + law + ")") + (store.isEmpty() ? "" : " in " + store);
    }
}

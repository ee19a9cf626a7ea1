package dev.hangover.harness.cases;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Verdict;

/**
 * A case with a planted bug, explored before all others: an explorer that does not find the bug is broken, and its results are
 * not reliable.
 *
 * @param explorer explores the case
 * @param law the law that the bug breaks
 */
public record Canary(CaseExplorer explorer, String law) {
    /**
     * Explores it.
     *
     * @throws CanaryMissed when no run diverged by this law
     */
    public void requireFound(Engine engine) {
        CaseResult result = engine.explore(explorer);
        if (result.failures().stream()
                .noneMatch(failure -> failure.outcome().verdict() == Verdict.DIVERGED
                        && failure.outcome().law().equals(law))) {
            throw new CanaryMissed("'" + explorer.of().title()
                    + "', which has a planted bug, was explored and no failure was found: no result is reliable");
        }
    }
}

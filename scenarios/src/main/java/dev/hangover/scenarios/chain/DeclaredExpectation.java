package dev.hangover.scenarios.chain;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.HostDesign;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The expectation that a design declares itself, for a scenario that does not list it. */
final class DeclaredExpectation {
    private DeclaredExpectation() {}

    /** Of one condition, what the design declares; of several, the worst of that at worst. */
    static Expectation of(HostDesign design, SortedSet<Condition> conditions, Abci abci) {
        TreeSet<ExpectedVerdict> declared = new TreeSet<>();
        conditions.forEach(condition -> declared.add(design.expectedVerdict(condition, abci)));
        if (declared.size() > 1) {
            declared.remove(ExpectedVerdict.CONVERGES);
        }
        if (declared.size() > 1) {
            return Expectation.atWorst(
                    Collections.max(
                            declared.stream().map(DeclaredExpectation::verdict).toList()),
                    Optional.empty());
        }
        ExpectedVerdict one = declared.first();
        return switch (one) {
            case MAY_REFUSE, MAY_DIVERGE ->
                Expectation.atWorst(verdict(one), conditions.size() == 1 ? law(conditions.first()) : Optional.empty());
            default -> Expectation.of(verdict(one));
        };
    }

    private static Verdict verdict(ExpectedVerdict prospect) {
        return switch (prospect) {
            case CONVERGES -> Verdict.CONVERGED;
            case LATENT -> Verdict.LATENT;
            case DIVERGES, MAY_DIVERGE -> Verdict.DIVERGED;
            case REFUSES, MAY_REFUSE -> Verdict.REFUSED;
        };
    }

    /** The one law that these conditions break in a clean design: whatever else is broken is the design's own doing. */
    private static Optional<String> law(Condition condition) {
        return switch (condition) {
            case HOST_KEYS_FORGOTTEN -> Optional.of("invariant:state-staircase");
            case RELEASED_EARLY -> Optional.of("invariant:hangover");
            case LOSSY_LINK -> Optional.of("invariant:exactly-once");
            default -> Optional.empty();
        };
    }
}

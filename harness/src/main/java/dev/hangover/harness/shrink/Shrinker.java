package dev.hangover.harness.shrink;

import dev.hangover.harness.explore.ProgressListener;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes parts of a failing form and continues from each smaller form that fails in the same way, until no part can be
 * removed or the allowance is spent. The same form always becomes the same smaller form.
 *
 * @param <F> the form
 */
public final class Shrinker<F extends Shrinkable<F>> {
    /** Most runs, when nothing else is said. */
    public static final long EXECUTIONS = 5_000;

    private final Falsifier<F> attempt;
    private final long most;
    private final ProgressListener progress;

    /**
     * @param attempt finds out whether a form fails
     * @param most at most about so many runs
     * @param progress hears of the runs made
     */
    public Shrinker(Falsifier<F> attempt, long most, ProgressListener progress) {
        this.attempt = attempt;
        this.most = most;
        this.progress = progress;
    }

    /**
     * Makes it as small as it gets.
     *
     * @return empty when the form itself does not fail
     */
    public Optional<Shrunk<F>> shrink(F failing) {
        Allowance allowance = new Allowance(most);
        Optional<F> next = attempt.fails(failing, allowance);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        List<F> history = new ArrayList<>();
        Set<F> tried = new LinkedHashSet<>();
        while (next.isPresent()) {
            history.add(next.get());
            next = smaller(next.get(), tried, allowance);
        }
        return Optional.of(new Shrunk<>(history, allowance.spent(), !allowance.isSpent()));
    }

    private Optional<F> smaller(F form, Set<F> tried, Allowance allowance) {
        Iterator<F> candidates = form.smaller().iterator();
        while (candidates.hasNext() && !allowance.isSpent()) {
            F candidate = candidates.next();
            if (candidate.size().isBelow(form.size()) && tried.add(candidate)) {
                Optional<F> failed = attempt.fails(candidate, allowance)
                        .filter(found -> found.size().isBelow(form.size()));
                progress.progress(allowance.spent(), most);
                if (failed.isPresent()) {
                    return failed;
                }
            }
        }
        return Optional.empty();
    }
}

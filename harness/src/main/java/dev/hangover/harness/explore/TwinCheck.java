package dev.hangover.harness.explore;

import dev.hangover.harness.run.RunListener;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes a run twice and compares both event by event. Determinism is what everything else rests on, so a difference
 * stops everything and names the first event that differs, with the line of the subject that caused it in either run.
 */
public final class TwinCheck {
    /** A prime, so that runs of every kind are checked when several kinds are made in turn. */
    private static final int ONE_IN = 61;

    private static final int ATTEMPTS = 3;

    private long runs;

    /** Begins with the first run. */
    public TwinCheck() {
        this(0);
    }

    private TwinCheck(long runs) {
        this.runs = runs;
    }

    /**
     * Continues where independent checks left off.
     *
     * @param runs how many the others make
     */
    public static TwinCheck after(long runs) {
        return new TwinCheck(runs);
    }

    /** Makes this run twice. */
    public <T> T always(Function<RunListener, T> run) {
        return always(run, (result, listener) -> run.apply(listener));
    }

    /**
     * Makes this run twice.
     *
     * @param again makes it the second time, given the first result; its own result is not used
     */
    <T> T always(Function<RunListener, T> run, BiConsumer<T, RunListener> again) {
        Twins<T> twins = Twins.of(run, again, false);
        if (twins.differAt() >= 0) {
            throw new Nondeterminism(located(run).orElse(twins).describe());
        }
        return twins.result();
    }

    /** Makes one in 61 runs twice, the first included. */
    public <T> T sometimes(Function<RunListener, T> run) {
        return next(run).get();
    }

    /** The same, to be made later or elsewhere; which runs are made twice is decided now. */
    <T> Supplier<T> next(Function<RunListener, T> run) {
        return runs++ % ONE_IN == 0 ? () -> always(run) : () -> run.apply(RunListener.NONE);
    }

    /**
     * Writing down call sites costs time, so it is done only now, in further runs. The report is how these differ: in
     * another place than the first two, perhaps.
     */
    private static Optional<Twins<?>> located(Function<RunListener, ?> run) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Twins<?> twins = Twins.of(run, (result, listener) -> run.apply(listener), true);
            if (twins.differAt() >= 0) {
                return Optional.of(twins);
            }
        }
        return Optional.empty();
    }

    /** A run that was made twice. */
    private record Twins<T>(T result, EventRecorder first, EventRecorder second) {
        static <T> Twins<T> of(Function<RunListener, T> run, BiConsumer<T, RunListener> again, boolean locates) {
            EventRecorder first = new EventRecorder(locates);
            EventRecorder second = new EventRecorder(locates);
            T result = run.apply(first);
            again.accept(result, second);
            return new Twins<>(result, first, second);
        }

        /** Index of the first event that differs; negative when none does. */
        int differAt() {
            List<String> one = first.events();
            List<String> other = second.events();
            int common = Math.min(one.size(), other.size());
            for (int i = 0; i < common; i++) {
                if (!first.same(i, second)) {
                    return i;
                }
            }
            return one.size() == other.size() ? -1 : common;
        }

        /** An error comes first: it may be all that is wrong. */
        String describe() {
            int at = differAt();
            String where =
                    " differ at event " + (at + 1) + ": once " + eventAt(first, at) + ", once " + eventAt(second, at);
            if (first.error().isEmpty() && second.error().isEmpty()) {
                return "two equal runs" + where;
            }
            if (first.error().equals(second.error())) {
                return "two equal runs broke: " + error(first) + "; besides, they" + where;
            }
            return "two equal runs broke with different errors: once " + error(first) + ", once " + error(second)
                    + " (the text of an error must be the same in every run, so no random id); they" + where;
        }

        private static String error(EventRecorder run) {
            return run.error().orElse("with none");
        }

        private static String eventAt(EventRecorder run, int at) {
            return at < run.events().size() ? run.describe(at) : "the run had ended";
        }
    }
}

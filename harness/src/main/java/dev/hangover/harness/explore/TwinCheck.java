package dev.hangover.harness.explore;

import dev.hangover.harness.run.RunListener;
import java.util.List;
import java.util.function.Function;

/**
 * Makes a run twice and compares both event by event. Determinism is what everything else rests on, so a difference
 * stops everything and names the first event that differs, with the line of the subject that caused it in either run.
 */
public final class TwinCheck {
    /** A prime: whoever makes runs of several kinds in turn has every kind checked. */
    private static final int ONE_IN = 61;

    private int runs;

    /** Makes this run twice. */
    public <T> T always(Function<RunListener, T> run) {
        EventRecorder first = new EventRecorder(-1);
        EventRecorder second = new EventRecorder(-1);
        T result = run.apply(first);
        run.apply(second);
        int at = firstDifference(first.events(), second.events());
        if (at >= 0) {
            throw new Nondeterminism(describe(run, at, first.events(), second.events()));
        }
        return result;
    }

    /** Makes one in 61 runs twice, the first included. */
    public <T> T sometimes(Function<RunListener, T> run) {
        return runs++ % ONE_IN == 0 ? always(run) : run.apply(RunListener.NONE);
    }

    private static int firstDifference(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            if (!one.get(i).equals(other.get(i))) {
                return i;
            }
        }
        return one.size() == other.size() ? -1 : common;
    }

    private static String describe(Function<RunListener, ?> run, int at, List<String> one, List<String> other) {
        EventRecorder first = new EventRecorder(at);
        EventRecorder second = new EventRecorder(at);
        run.apply(first);
        run.apply(second);
        return "two equal runs differ at event " + (at + 1) + ": once " + eventAt(one, at) + first.callSite()
                + ", once " + eventAt(other, at) + second.callSite();
    }

    private static String eventAt(List<String> events, int at) {
        return at < events.size() ? events.get(at) : "the run had ended";
    }
}

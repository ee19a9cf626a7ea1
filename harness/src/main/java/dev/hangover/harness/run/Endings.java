package dev.hangover.harness.run;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.FullDisk;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.PlannedStop;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.harness.simulation.WriteFailed;
import java.util.Optional;

/** Decides what follows when a life ended by itself: an outcome, or a restart. */
final class Endings {
    private final Subject subject;
    private final Progress progress;
    private final RunObserver watch;
    private final RunListener listener;

    Endings(Subject subject, Progress progress, RunObserver watch, RunListener listener) {
        this.subject = subject;
        this.progress = progress;
        this.watch = watch;
        this.listener = listener;
    }

    /** The error that stops everything, if this is one: a rule of the engine was broken, or its disk is full. */
    static Optional<Error> brokenRule(Throwable cause) {
        return cause instanceof BrokenContract || cause instanceof UnannouncedWrite
                ? Optional.of((Error) cause)
                : FullDisk.behind(cause).map(full -> full);
    }

    /** Why the process is started again, when it is. */
    static String restart(Throwable cause) {
        boolean isPlanned = refusal(cause).isEmpty() && cause instanceof PlannedStop;
        return "restart after the " + (isPlanned ? "planned stop" : "refusal");
    }

    /** The refusal that this is, or the failed write that it was the answer to. */
    private static Optional<Refusal> refusal(Throwable cause) {
        return cause instanceof Refusal refusal
                ? Optional.of(refusal)
                : WriteFailed.in(cause).map(failed -> failed);
    }

    /**
     * The outcome; empty when the process is started again.
     *
     * @param cause what ended the life, no crash
     * @param faultStruck whether a write failed in this life, or it was asked to stop
     */
    Optional<Outcome> of(Throwable cause, boolean faultStruck) {
        Optional<Refusal> refusal = refusal(cause);
        if (refusal.isPresent()) {
            return refused(refusal.get(), faultStruck);
        }
        if (cause instanceof PlannedStop stop) {
            listener.stopped("stopped as planned: " + stop.getMessage());
            return progress.stopsForGood()
                    ? Optional.of(new Outcome.Refused(progress.section(), PlannedStop.LAW, stop.getMessage()))
                    : Optional.empty();
        }
        if (cause instanceof NoProgress stuck) {
            return Optional.of(stuck(stuck.getMessage()));
        }
        return Optional.of(cause instanceof OutOfMemoryError ? stuck("ate all memory") : broke(cause));
    }

    private Optional<Outcome> refused(Refusal refusal, boolean faultStruck) {
        listener.gaveUp(refusal.getMessage());
        // Where a write failed, to stop is what the process is expected to do.
        return !faultStruck && progress.refuses(refusal)
                ? Optional.of(new Outcome.Refused(progress.section(), refusal.law(), refusal.getMessage()))
                : Optional.empty();
    }

    private Outcome stuck(String reason) {
        String clause = reason + watch.lastEvents();
        listener.gaveUp(clause);
        return new Outcome.Stuck(progress.section(), clause);
    }

    /** It met an exception that it did not expect. */
    Outcome broke(Throwable broken) {
        FullDisk.behind(broken).ifPresent(full -> {
            throw full;
        });
        String error = ExceptionText.describe(broken, subject.getClass());
        listener.gaveUp(ExceptionText.text(broken));
        listener.broke(error);
        return new Outcome.Broke(progress.section(), error);
    }
}

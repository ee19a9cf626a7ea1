package dev.hangover.harness.run;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.PlannedStop;
import dev.hangover.harness.simulation.Refusal;
import java.util.Optional;

/** What follows when a life ended by itself: an outcome, or a restart. */
final class Endings {
    private final Progress progress;
    private final Watch watch;
    private final RunListener listener;

    Endings(Progress progress, Watch watch, RunListener listener) {
        this.progress = progress;
        this.watch = watch;
        this.listener = listener;
    }

    /** Why the process is started again, when it is. */
    static String restart(Throwable cause) {
        return "restart after the " + (cause instanceof PlannedStop ? "planned stop" : "refusal");
    }

    /**
     * The outcome; empty when the process is started again.
     *
     * @param cause what ended the life, no crash
     * @param faultStruck whether a write failed in this life, or it was restarted in good order
     */
    Optional<Outcome> of(Throwable cause, boolean faultStruck) {
        if (cause instanceof PlannedStop stop) {
            listener.stopped("stopped as planned: " + stop.getMessage());
            return progress.stopsForGood()
                    ? Optional.of(new Outcome.Refused(progress.height(), PlannedStop.LAW, stop.getMessage()))
                    : Optional.empty();
        }
        if (cause instanceof Refusal refusal) {
            listener.gaveUp(refusal.getMessage());
            // Where a write failed, to stop is what the process is expected to do.
            return !faultStruck && progress.refuses(refusal)
                    ? Optional.of(new Outcome.Refused(progress.height(), refusal.law(), refusal.getMessage()))
                    : Optional.empty();
        }
        if (cause instanceof NoProgress stuck) {
            return Optional.of(stuck(stuck.getMessage()));
        }
        return Optional.of(cause instanceof OutOfMemoryError ? stuck("ate all memory") : broke(cause));
    }

    /** It met an exception that nobody expected. */
    Outcome broke(Throwable broken) {
        listener.gaveUp(Breakage.text(broken));
        return new Outcome.Broke(progress.height(), Breakage.describe(broken));
    }

    private Outcome stuck(String reason) {
        String clause = reason + watch.lastEvents();
        listener.gaveUp(clause);
        return new Outcome.Stuck(progress.height(), clause);
    }
}

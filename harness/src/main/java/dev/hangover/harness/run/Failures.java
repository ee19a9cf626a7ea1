package dev.hangover.harness.run;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.WriteFailed;
import java.util.Optional;

/** What becomes of a run whose process failed in a way that no restart is expected to mend. */
final class Failures {
    private final SystemUnderTest subject;
    private final Progress progress;
    private final Watch watch;
    private final RunListener listener;

    Failures(SystemUnderTest subject, Progress progress, Watch watch, RunListener listener) {
        this.subject = subject;
        this.progress = progress;
        this.watch = watch;
        this.listener = listener;
    }

    /** The refusal that this is, or the failed write that it was the answer to. */
    static Optional<Refusal> refusal(Throwable cause) {
        return cause instanceof Refusal refusal
                ? Optional.of(refusal)
                : WriteFailed.in(cause).map(failed -> failed);
    }

    /**
     * The outcome when this came out of the process, and it is neither a death nor a refusal.
     *
     * @throws BrokenContract when it is one
     */
    Outcome of(Throwable cause) {
        if (cause instanceof BrokenContract broken) {
            throw broken;
        }
        if (cause instanceof NoProgress stuck) {
            return stuck(stuck.getMessage());
        }
        return cause instanceof OutOfMemoryError ? stuck("ate all memory") : broke(cause);
    }

    private Outcome stuck(String reason) {
        String clause = reason + watch.lastEvents();
        listener.gaveUp(clause);
        return new Outcome.Stuck(progress.height(), clause);
    }

    private Outcome broke(Throwable broken) {
        String error = Breakage.describe(broken, subject.getClass());
        listener.gaveUp(broken.toString());
        listener.broke(error);
        return new Outcome.Broke(progress.height(), error);
    }
}

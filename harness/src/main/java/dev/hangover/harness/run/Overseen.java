package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.Overseer.Oversight;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import java.util.function.Function;

/** A listener that reports one run to an overseer, and passes everything on to another listener. */
final class Overseen implements RunListener {
    /** A short run is sooner at its end than it is given up: it takes a moment to make so many. */
    private static final long STEPS_BETWEEN_QUESTIONS = 5_000;

    private final RunListener listener;
    private final Oversight oversight;
    private long steps;

    private Overseen(RunListener listener, Oversight oversight) {
        this.listener = listener;
        this.oversight = oversight;
    }

    /**
     * Makes a run.
     *
     * @param asked where faults have struck and are to strike
     * @param listener listens to it
     * @param run makes it with the listener that it is given
     * @throws Halted when the overseer asks for it
     */
    static Execution run(
            RunSettings settings, FaultSequence asked, RunListener listener, Function<RunListener, Execution> run) {
        if (settings.overseer() == Overseer.NONE) {
            return run.apply(listener);
        }
        Oversight oversight = settings.overseer().begins(asked);
        try {
            return run.apply(new Overseen(listener, oversight));
        } finally {
            oversight.ends();
        }
    }

    @Override
    public boolean wantsNotes() {
        return listener.wantsNotes();
    }

    @Override
    public void starts(String why, Images images) {
        oversight.stepped();
        listener.starts(why, images);
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Reached reached) {
            oversight.reached(reached.place());
        }
        oversight.stepped();
        steps++;
        listener.on(event);
    }

    @Override
    public void stopped(String why) {
        listener.stopped(why);
    }

    @Override
    public void gaveUp(String why) {
        listener.gaveUp(why);
    }

    @Override
    public void remembers(long section, Object memory) {
        listener.remembers(section, memory);
    }

    @Override
    public void finished(long section, Images images) {
        listener.finished(section, images);
        if (steps >= STEPS_BETWEEN_QUESTIONS) {
            steps = 0;
            if (oversight.halts()) {
                throw new Halted();
            }
        }
    }
}

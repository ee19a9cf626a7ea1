package dev.hangover.scenarios.realkill;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Kills a child at instants that no boundary announces, a third of them once more while it recovers. What is left must be a
 * durable state that the simulated run passes, and from there the next child must continue as simulated.
 *
 * <p>The share of a run's time after which the kill comes is drawn from the scenario's seed; where that finds the process
 * depends on the machine. A kill that comes after the end of the run does not count and is made again.
 */
@OutsideTheSimulation(reason = "kills come at instants of the wall clock")
final class RandomKills {
    private static final int SHARES = 1000;
    private static final int TRIES_PER_KILL = 5;
    private static final int ONE_IN = 3;

    private final SimulatedRuns simulated;
    private final KillCheck check;
    private final ChildPool children;
    private final KillLog log;
    private final Choices choices;

    RandomKills(SimulatedRuns simulated, KillCheck check, ChildPool children, KillLog log, Choices choices) {
        this.simulated = simulated;
        this.check = check;
        this.children = children;
        this.log = log;
        this.choices = choices.fork("random kills");
    }

    /** @param wanted how many kills */
    void some(int wanted, ProgressListener progress) {
        SimulatedRun whole = simulated.wholeRun();
        long duration = timeToTheEnd(whole);
        int triesLeft = wanted * TRIES_PER_KILL;
        while (log.randomKills() < wanted && triesLeft-- > 0) {
            Path home = children.blankHome();
            kill(home, ChildTask.wholeRun(home), whole, duration).ifPresent(left -> goOn(home, left, duration, wanted));
            children.discard(home);
            progress.progress(log.randomKills(), wanted);
        }
        if (log.randomKills() < wanted) {
            log.unexpected("of " + wanted + " random kills only " + log.randomKills() + " came in time");
        }
    }

    /** A run without a kill: how long it takes, and whether it ends as predicted. */
    private long timeToTheEnd(SimulatedRun whole) {
        Path home = children.blankHome();
        children.ready();
        long start = System.nanoTime();
        check.wholeRun(home, whole);
        long duration = System.nanoTime() - start;
        children.discard(home);
        return duration;
    }

    /** Recovery from what a kill left; perhaps it is killed too. */
    private void goOn(Path home, SimulatedRun.State left, long duration, int wanted) {
        SimulatedRun after = simulated.after(left.struck(), left.images());
        if (log.randomKills() < wanted && choices.choose("killed again", ONE_IN) == 0) {
            kill(home, ChildTask.end(home, left.struck()), after, duration / 2)
                    .ifPresent(
                            again -> check.end(home, again.struck(), simulated.after(again.struck(), again.images())));
        } else {
            check.end(home, left.struck(), after);
        }
    }

    /** What is left by a kill within this time: a predicted state, or empty when it came too late or left another. */
    private Optional<SimulatedRun.State> kill(Path home, ChildTask task, SimulatedRun run, long within) {
        long delay = within * choices.choose("share of the run's time", SHARES) / SHARES;
        Child child = children.start(task);
        child.leaveAlone(delay);
        boolean killed = child.kill();
        boolean inTime = killed && !child.hasAnnounced();
        children.discardChild();
        if (!inTime) {
            return Optional.empty();
        }
        log.killedAtRandom();
        String when = "random kill " + log.randomKills() + " after " + task.struck();
        Optional<Images> left = check.disks(when, home);
        Optional<SimulatedRun.State> state = left.map(images -> run.states().get(images.fingerprint()));
        if (left.isPresent() && state.isEmpty()) {
            log.unexpected(when + ": left a state that the simulated run never passes: "
                    + Nearest.to(left.get(), run.states().values()));
        }
        return state;
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Occurrences;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.simulation.Terminated;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run of a subject: boots a machine from images, lets it work, lets faults strike, boots again from what is left, and
 * continues until it has rejoined the reference, ended or failed.
 *
 * <p>A run in which a fault struck goes at least two sections past the last one, or to the horizon if it still remembers the
 * fault then; it is restarted and finishes one more, so that residue shows. A run that rejoins gets the verdict of the
 * reference run restarted there. A process that refuses is restarted twice; the refusal counts when each of these processes
 * stopped again in the section after the one that its start repaired, or before. A stop that a plan demands counts as a refusal
 * when it comes ten times without progress. What a power cut left is judged when the process has committed something on top of
 * it: until then it may still notice, and refuse.
 *
 * <p>Under the first-in-first-out order all that follows a boot, its judgement included, depends on the booted images alone:
 * on this rests that equal images need to be booted only once. Under any other order a run rejoins only when it is certain
 * that the rest of it is first in, first out, because what is still to be drawn may differ from what the reference drew.
 */
final class Run {
    private final Subject subject;
    private final RunSettings settings;
    private final Choices order;
    private final FaultPlan faults;
    private final Oracle oracle;
    private final RunListener listener;
    private final RunObserver watch;
    private final Progress progress;
    private final RunMode mode;
    private final Rejoining rejoining;
    private final Optional<ChoicePointRecorder> points;
    private final FaultHistory history;
    private final Endings endings;
    private Occurrences occurrences = new Occurrences();
    private String why;
    private Optional<Place> death = Optional.empty();
    private int faultsBefore;
    private Machine machine;
    private DurableView durable;
    private int life;
    private boolean residueShown;
    private boolean onReference = true;

    Run(
            Subject subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Oracle oracle,
            RunListener listener,
            StartState boot,
            RunMode mode,
            Optional<ChoicePointRecorder> points) {
        this.subject = subject;
        this.settings = settings;
        this.order = order;
        this.faults = faults;
        this.oracle = oracle;
        this.listener = listener;
        this.watch = new RunObserver(subject, settings, faults, listener, points, this::writeFailed);
        this.mode = mode;
        this.residueShown = mode == RunMode.RESTARTED;
        this.points = points;
        this.rejoining = new Rejoining(settings, order, points.isPresent(), oracle, mode);
        this.history = new FaultHistory(boot);
        this.why = history.faults() == 0 ? "first start" : "restart after " + history.struck();
        this.life = boot.life();
        this.progress = new Progress(subject, settings, history.disks(), history.powerWasCut());
        this.endings = new Endings(subject, progress, watch, listener);
    }

    Execution execute() {
        Optional<Outcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            outcome = nextLife();
            boolean isSeen = mode == RunMode.WHAT_IS_LEFT && faults.spent() && outcome.isEmpty();
            if (isSeen || !history.impossible().faults().isEmpty()) {
                outcome = Optional.of(oracle.verdict());
            }
        }
        return new Execution(
                        outcome.get(),
                        history.struck(),
                        mode.endsWithRestart() ? Optional.of(history.disks()) : history.left(),
                        history.impossible().faults().isEmpty() ? faults.remaining() : history.impossible(),
                        onReference,
                        rejoining.after(),
                        residueShown,
                        watch.candidates(),
                        watch.probes())
                .with(
                        oracle.remarks(outcome.get()),
                        progress.recovered(outcome.get()).or(oracle::recovered));
    }

    private Optional<Outcome> nextLife() {
        Images disks = history.disks();
        listener.starts(why, disks);
        int number = life++;
        Choices decisions = order.fork(StartState.stream(number));
        Simulation simulation = new Simulation(
                points.map(all -> all.watching(decisions)).orElse(decisions), watch, occurrences, disks.outside());
        faultsBefore = history.faults();
        progress.boots(disks);
        try {
            machine = simulation.prepare(() -> subject.load(simulation, disks));
        } catch (RuntimeException broken) {
            return Optional.of(endings.broke(broken));
        }
        durable = new DurableView(machine, simulation);
        watch.follow(durable, number, disks, subject.versions(disks).getOrDefault(subject.effectsStore(), 0L));
        points.ifPresent(
                all -> all.lives(number, machine, simulation, RunState.booted(residueShown, progress, history)));
        Optional<Outcome> outcome = attempt(() -> live(machine, simulation), simulation);
        try {
            Images left = durable.now();
            death.ifPresent(place -> watch.requireNothingWrittenAfter(place, left));
            history.lifeEnded(left);
        } catch (RuntimeException broken) {
            return outcome.or(() -> Optional.of(endings.broke(broken)));
        } finally {
            machine.abandon();
            watch.lifeEnded();
        }
        death.ifPresent(place -> why = "restart after " + history.diedAt(place, faults));
        death = Optional.empty();
        if (history.faults() > faultsBefore) {
            history.leaves();
            progress.faultLeft(history.disks(), history.powerWasCut());
            occurrences = new Occurrences();
            oracle.forget();
            rejoining.forget();
        }
        return outcome;
    }

    private void writeFailed(Fault fault) {
        history.add(fault);
        rejoining.forget();
        progress.faultLeft(durable.now(), false);
    }

    /** One life: until the end of the run, or until a clean restart (then empty). */
    private Optional<Outcome> live(Machine machine, Simulation simulation) {
        machine.start();
        simulation.requireAlive();
        boolean open = machine.leavesSectionOpen();
        oracle.starts();
        for (boolean started = true; true; started = false) {
            long finished = progressed(machine);
            Optional<Outcome> outcome = started ? started(open, simulation) : settle(machine, simulation);
            if (outcome.isPresent()) {
                return outcome;
            }
            if (finished > 0 && restarts(finished)) {
                stop(machine, simulation, "clean stop");
                return Optional.empty();
            }
            boolean isLate = finished >= end() - RunSettings.SECTIONS_AFTER_RESTART;
            if (isLate && !residueShown && mode.showsResidue(history.faults())) {
                residueShown = true;
                watch.endSurvey();
                stop(machine, simulation, "clean stop, to see whether anything was left behind");
                return Optional.empty();
            }
            if (finished >= end()) {
                stop(machine, simulation, "end of the run");
                return Optional.of(oracle.verdict());
            }
            machine.step();
            simulation.requireAlive();
            if (machine.finished() <= finished) {
                throw new NoProgress("came back from the section after " + finished + " without having finished it");
            }
        }
    }

    private boolean restarts(long finished) {
        Place restart = occurrences.next(finished, FaultSequence.RESTART);
        boolean strikes = watch.restartsAt(restart);
        if (strikes) {
            history.add(Fault.plain(restart));
        }
        return strikes;
    }

    private long progressed(Machine machine) {
        progress.finished(machine.finished());
        watch.sectionFinished();
        return progress.finished();
    }

    private Optional<Outcome> started(boolean open, Simulation simulation) {
        Optional<Outcome> forgotten = oracle.forgotten(progress.finished(), history.disks());
        if (forgotten.isPresent() || open) {
            points.ifPresent(all -> all.begins(Optional.empty()));
            return forgotten;
        }
        if (progress.finished() > 0) {
            return settle(machine, simulation);
        }
        return history.powerWasCut() ? Optional.empty() : oracle.judgeBeginning(durable.now());
    }

    private Optional<Outcome> settle(Machine machine, Simulation simulation) {
        long finished = progress.finished();
        Images images = durable.now();
        listener.finished(finished, images);
        listener.remembers(finished, machine.memory());
        if (history.powerWasCut() && !watch.hasCommitted()) {
            // What a power cut left is not the process' doing, until it builds on it.
            points.ifPresent(all -> all.begins(Optional.empty()));
            return Optional.empty();
        }
        Observation seen = new Observation(
                finished, images, new VolatileState(machine), simulation.tasksInLine(), watch.effectsOf(finished));
        Optional<Outcome> outcome = oracle.judge(seen);
        if (!residueShown && lastFaultStruck() && finished >= progress.end(true) - RunSettings.SECTIONS_AFTER_RESTART) {
            rejoining.lookLate(seen);
        }
        points.ifPresent(all -> all.begins(RunState.after(seen, end(), residueShown, progress, history, oracle)));
        if (!faults.spent() || mode.endsWithRestart() && finished >= end()) {
            onReference = oracle.rejoined(seen);
            return outcome;
        }
        return outcome.or(() -> rejoining.outcome(seen, history.faults(), end(), residueShown));
    }

    /** The end of a life by any exception: when the simulation had ended it before, that is the cause. */
    private Optional<Outcome> attempt(Supplier<Optional<Outcome>> work, Simulation simulation) {
        try {
            return work.get();
        } catch (Halted | LinkageError notOfTheRun) {
            machine.abandon();
            throw notOfTheRun;
        } catch (Exception | Error thrown) {
            Throwable cause = simulation.end().<Throwable>map(end -> end).orElse(thrown);
            return cause instanceof Terminated terminated ? terminated(terminated.place(), simulation) : ended(cause);
        }
    }

    private Optional<Outcome> ended(Throwable cause) {
        if (cause instanceof SimulatedCrash crash) {
            death = Optional.of(crash.place());
            return Optional.empty();
        }
        Endings.brokenRule(cause).ifPresent(broken -> {
            machine.abandon();
            throw broken;
        });
        why = Endings.restart(cause);
        return endings.of(cause, history.faults() > faultsBefore);
    }

    private Optional<Outcome> terminated(Place place, Simulation simulation) {
        history.add(Fault.terminating(place));
        simulation.stops();
        return attempt(
                () -> {
                    machine.terminate();
                    simulation.requireAlive();
                    listener.stopped("stopped in the middle of its work");
                    why = "restart after the stop at " + place;
                    return Optional.empty();
                },
                simulation);
    }

    private long end() {
        return progress.end(lastFaultStruck() && !rejoining.demandsTheWholeRun());
    }

    private boolean lastFaultStruck() {
        return !mode.reachesHorizon() && faults.spent() && history.faults() > 0;
    }

    private void stop(Machine machine, Simulation simulation, String reason) {
        machine.stop();
        simulation.requireAlive();
        if (!simulation.tasksInLine().isEmpty()) {
            throw new NoProgress(
                    "was stopped cleanly and left tasks in line: " + String.join(", ", simulation.tasksInLine()));
        }
        listener.stopped(reason);
        why = "clean restart";
    }
}

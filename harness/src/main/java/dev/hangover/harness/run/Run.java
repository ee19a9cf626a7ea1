package dev.hangover.harness.run;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * One run of a subject: boots a machine from images, lets it work, lets faults strike, boots again from what is left,
 * and goes on until it has rejoined the reference, ended or failed.
 *
 * <p>A run goes at least two sections past its last fault, restarts in good order and finishes one more, so that what a
 * fault left behind can show. A process that refuses is restarted without faults, twice; the refusal counts when each of
 * these processes stopped again in the section after the one that its start repaired, or before.
 *
 * <p>A power cut can leave stores that no process would leave. They are judged when the process has committed something on
 * top of them: until then it may still notice, and refuse.
 *
 * <p>Under the straight order all that follows a boot, its judgement included, depends on the booted images alone: on
 * this rests that equal images need to be booted only once. Under any other order a run never rejoins, because what is
 * still to be drawn may differ from what the reference drew.
 */
final class Run {
    private final SystemUnderTest subject;
    private final RunSettings settings;
    private final Choices order;
    private final FaultPlan faults;
    private final Referee referee;
    private final RunListener listener;
    private final Watch watch;
    private final Progress progress;
    private final Purpose purpose;

    private Images disks;
    private Coordinates struck;
    private Optional<Images> left;
    private String why;
    private boolean powerWasCut;
    private Optional<Place> death = Optional.empty();
    private Coordinates impossible = Coordinates.none();
    private int faultsBefore;
    private Machine machine;
    private int life;
    private boolean residueShown;
    private boolean onReference = true;
    private boolean rejoined;

    Run(
            SystemUnderTest subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Referee referee,
            RunListener listener,
            Images disks,
            Coordinates struck,
            Purpose purpose) {
        this.subject = subject;
        this.settings = settings;
        this.order = order;
        this.faults = faults;
        this.referee = referee;
        this.listener = listener;
        this.watch = new Watch(subject.effectsStore(), settings, faults, listener, this::writeFailed);
        this.purpose = purpose;
        this.disks = disks;
        this.struck = struck;
        this.left = struck.places().isEmpty() ? Optional.empty() : Optional.of(disks);
        this.why = struck.places().isEmpty() ? "first start" : "restart after " + struck;
        this.life = struck.places().size();
        this.powerWasCut = struck.faults().stream()
                .reduce((earlier, later) -> later)
                .filter(last -> !last.isPlain() && !last.isWriteFailure())
                .isPresent();
        this.progress = new Progress(subject, settings, disks, powerWasCut);
    }

    Execution execute() {
        Optional<Outcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            outcome = nextLife();
            if (!impossible.faults().isEmpty() || (purpose == Purpose.WHAT_IS_LEFT && faults.spent())) {
                outcome = Optional.of(referee.verdict());
            }
        }
        return new Execution(
                outcome.get(),
                struck,
                left,
                impossible.faults().isEmpty() ? faults.remaining() : impossible,
                onReference,
                rejoined,
                watch.candidates(),
                watch.probes());
    }

    private Optional<Outcome> nextLife() {
        listener.starts(why, disks);
        Simulation simulation = new Simulation(order.fork("life-" + life++), watch);
        faultsBefore = struck.faults().size();
        progress.boots(disks);
        try {
            machine = subject.load(simulation, disks);
        } catch (RuntimeException broken) {
            return Optional.of(broke(broken));
        }
        watch.follow(machine);
        Optional<Outcome> outcome;
        try {
            outcome = live(machine, simulation);
        } catch (SimulatedCrash | NoProgress | RuntimeException | AssertionError | StackOverflowError thrown) {
            // Whatever came out: when the world had ended before, that is what happened.
            outcome = ended(simulation.end().<Throwable>map(end -> end).orElse(thrown));
        }
        try {
            disks = machine.images();
        } catch (RuntimeException broken) {
            return outcome.or(() -> Optional.of(broke(broken)));
        } finally {
            machine.abandon();
            watch.lifeEnded();
        }
        death.ifPresent(this::diedAt);
        if (struck.faults().size() > faultsBefore) {
            left = Optional.of(disks);
            progress.faultLeft(disks, powerWasCut);
            referee.forget();
        }
        return outcome;
    }

    /** The process died, and perhaps the machine with it. */
    private void diedAt(Place place) {
        death = Optional.empty();
        powerWasCut = false;
        SortedMap<String, Images> possible = disks.afterPowerLoss();
        Fault fault = new Fault(place, faults.loss(new TreeSet<>(possible.keySet())));
        if (fault.isPlain()) {
            why = "restart after the crash at " + place;
        } else if (possible.containsKey(fault.manner())) {
            disks = possible.get(fault.manner());
            powerWasCut = true;
            why = "restart after the power cut at " + place + " took " + fault.manner();
        } else {
            impossible = Coordinates.none().plus(fault);
        }
        struck = struck.plus(fault);
    }

    private void writeFailed(Fault fault) {
        struck = struck.plus(fault);
        progress.faultLeft(machine.images(), false);
    }

    /** One life: until the end of the run, or until a restart in good order (then empty). */
    private Optional<Outcome> live(Machine machine, Simulation simulation) {
        machine.start();
        simulation.requireAlive();
        while (true) {
            long finished = progressed(machine);
            Optional<Outcome> outcome = finished > 0 ? settle(machine, simulation) : Optional.empty();
            if (outcome.isPresent()) {
                return outcome;
            }
            if (finished > 0 && watch.restartsAfter(finished)) {
                struck = struck.plus(Coordinates.restartAfter(finished));
                stop(machine, simulation, "restarted in good order");
                return Optional.empty();
            }
            if (purpose != Purpose.SURVEY && !residueShown && finished >= end() - RunSettings.SECTIONS_AFTER_RESTART) {
                residueShown = true;
                watch.endSurvey();
                stop(machine, simulation, "restarted in good order, to see whether anything was left behind");
                return Optional.empty();
            }
            if (finished >= end()) {
                stop(machine, simulation, "end of the run");
                return Optional.of(referee.verdict());
            }
            machine.step();
            simulation.requireAlive();
            if (machine.finished() <= finished) {
                throw new NoProgress("came back from the section after " + finished + " without having finished it");
            }
        }
    }

    private long progressed(Machine machine) {
        progress.finished(machine.finished());
        watch.sectionFinished();
        if (progress.overcameRefusal()) {
            watch.suspendFaults(false);
        }
        return progress.finished();
    }

    private Optional<Outcome> settle(Machine machine, Simulation simulation) {
        long finished = progress.finished();
        Images images = machine.images();
        listener.finished(finished, images);
        if (powerWasCut && !watch.hasCommitted()) {
            // What a power cut left is not the process' doing, until it builds on it.
            return Optional.empty();
        }
        Observation seen = new Observation(
                finished, images, new Ram(machine::volatileState), simulation.tasksInLine(), watch.effectsOf(finished));
        Optional<Outcome> outcome = referee.judge(seen);
        if (!faults.spent()) {
            onReference = referee.rejoined(seen);
        } else if (outcome.isEmpty() && mayRejoin() && referee.rejoined(seen)) {
            rejoined = true;
            return Optional.of(referee.verdictOfRejoined(end()));
        }
        return outcome;
    }

    private boolean mayRejoin() {
        return settings.rejoin()
                && order == Choices.straight()
                && !struck.places().isEmpty();
    }

    private Optional<Outcome> ended(Throwable cause) {
        if (cause instanceof SimulatedCrash crash) {
            death = Optional.of(crash.place());
            return Optional.empty();
        }
        if (cause instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (cause instanceof NoProgress stuck) {
            listener.gaveUp(stuck.getMessage());
            return Optional.of(new Outcome.Stuck(progress.height(), stuck.getMessage()));
        }
        return Optional.of(broke(cause));
    }

    private Optional<Outcome> refused(Refusal refusal) {
        why = "restart after the refusal";
        listener.gaveUp(refusal.getMessage());
        if (struck.faults().size() > faultsBefore) {
            // A write failed in this life: to stop is what the process is expected to do.
            return Optional.empty();
        }
        watch.suspendFaults(true);
        return progress.refuses()
                ? Optional.of(new Outcome.Refused(progress.height(), refusal.law(), refusal.getMessage()))
                : Optional.empty();
    }

    private Outcome broke(Throwable broken) {
        listener.gaveUp(broken.toString());
        return new Outcome.Broke(progress.height(), Breakage.describe(broken));
    }

    private long end() {
        return progress.end(
                purpose != Purpose.SURVEY && faults.spent() && !struck.places().isEmpty());
    }

    private void stop(Machine machine, Simulation simulation, String reason) {
        machine.stop();
        simulation.requireAlive();
        listener.stopped(reason);
        why = "restart in good order";
    }

    /** What a run is made for. */
    enum Purpose {
        /** To be judged. */
        VERDICT,
        /** To see every place at which a fault could strike, up to the horizon. */
        SURVEY,
        /** To see what the next fault leaves. */
        WHAT_IS_LEFT
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import java.util.List;
import java.util.Optional;

/**
 * One run of a subject: boots a machine from images, lets it work, lets faults strike, boots again from what is left,
 * and goes on until it has rejoined the reference, ended or failed.
 *
 * <p>A run goes at least two sections past its last fault, restarts in good order and finishes one more, so that what a
 * fault left behind can show. A process that refuses is restarted without faults, twice; the refusal counts when each of
 * these processes stopped again in the section after the one that its start repaired, or before.
 *
 * <p>Under the straight order all that follows a boot, its judgement included, depends on the booted images alone: on
 * this rests that equal images need to be booted only once. Under any other order a run never rejoins, because what is
 * still to be drawn may differ from what the reference drew.
 */
public final class Run {
    private static final int REFUSALS_UNTIL_FINAL = 3;
    private static final long NOT_STARTED = -1;

    private final SystemUnderTest subject;
    private final RunSettings settings;
    private final Choices order;
    private final FaultPlan faults;
    private final Referee referee;
    private final RunListener listener;
    private final Watch watch;
    private final boolean survey;

    private Images disks;
    private Coordinates struck;
    private Optional<Images> left;
    private String why;
    private int life;
    private long durable;
    private long finished = NOT_STARTED;
    private int refusals;
    private long refusedAfter;
    private boolean residueShown;
    private boolean onReference = true;
    private boolean rejoined;

    private Run(
            SystemUnderTest subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Referee referee,
            RunListener listener,
            Images disks,
            Coordinates struck,
            boolean survey) {
        this.subject = subject;
        this.settings = settings;
        this.order = order;
        this.faults = faults;
        this.referee = referee;
        this.listener = listener;
        this.watch = new Watch(subject.effectsStore(), settings, faults, listener);
        this.survey = survey;
        this.disks = disks;
        this.struck = struck;
        this.left = struck.places().isEmpty() ? Optional.empty() : Optional.of(disks);
        this.why = struck.places().isEmpty() ? "first start" : "restart after " + struck;
        this.life = struck.places().size();
        this.durable = durableSection(disks);
    }

    /**
     * Makes the reference run: first in, first out, no faults.
     *
     * @throws IllegalStateException when the subject finishes sections whose effects store announces no commit
     */
    public static Reference reference(SystemUnderTest subject, RunSettings settings, RunListener listener) {
        Referee.OfTheReference referee = new Referee.OfTheReference(subject);
        Execution execution = new Run(
                        subject,
                        settings,
                        Choices.straight(),
                        FaultPlan.none(),
                        referee,
                        listener,
                        subject.blank(),
                        Coordinates.none(),
                        true)
                .execute();
        referee.requireEffects();
        return new Reference(referee.observations, execution.candidates(), execution.outcome(), execution.probes());
    }

    /** Makes a run from the very beginning and judges it by the reference. */
    public static Execution fromBlank(
            SystemUnderTest subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Reference reference,
            RunListener listener) {
        return fromImages(subject, settings, order, faults, reference, listener, subject.blank(), Coordinates.none());
    }

    /**
     * Makes a run from what earlier faults left, and judges it by the reference.
     *
     * @param disks what the last of them left
     * @param struck where they struck
     */
    public static Execution fromImages(
            SystemUnderTest subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Reference reference,
            RunListener listener,
            Images disks,
            Coordinates struck) {
        Referee referee = new Referee.ByTheReference(subject, reference);
        return new Run(subject, settings, order, faults, referee, listener, disks, struck, false).execute();
    }

    /**
     * Looks for all places at which a further fault could strike, up to the horizon: a run ends before that when it has
     * not rejoined the reference, and its restart in good order is none that coordinates could name.
     *
     * @param disks what the last fault left
     * @param struck where faults struck
     */
    public static List<Candidate> survey(
            SystemUnderTest subject, RunSettings settings, Reference reference, Images disks, Coordinates struck) {
        Referee referee = new Referee.ByTheReference(subject, reference);
        FaultPlan none = FaultPlan.none();
        return new Run(subject, settings, Choices.straight(), none, referee, RunListener.NONE, disks, struck, true)
                .execute()
                .candidates();
    }

    private Execution execute() {
        Optional<Outcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            outcome = nextLife();
        }
        return new Execution(
                outcome.get(),
                struck,
                left,
                faults.remaining(),
                onReference,
                rejoined,
                watch.candidates(),
                watch.probes());
    }

    private Optional<Outcome> nextLife() {
        listener.starts(why, disks);
        Simulation simulation = new Simulation(order.fork("life-" + life++), watch);
        int faultsBefore = struck.places().size();
        finished = NOT_STARTED;
        Machine machine;
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
        if (struck.places().size() > faultsBefore) {
            left = Optional.of(disks);
            durable = durableSection(disks);
            referee.forget();
        }
        return outcome;
    }

    /** One life: until the end of the run, or until a restart in good order (then empty). */
    private Optional<Outcome> live(Machine machine, Simulation simulation) {
        machine.start();
        simulation.requireAlive();
        while (true) {
            progressed(machine);
            Optional<Outcome> outcome = finished > 0 ? settle(machine, simulation) : Optional.empty();
            if (outcome.isPresent()) {
                return outcome;
            }
            if (finished > 0 && watch.restartsAfter(finished)) {
                struck = struck.plus(Coordinates.restartAfter(finished));
                stop(machine, simulation, "restarted in good order");
                return Optional.empty();
            }
            if (!survey && !residueShown && finished >= end() - RunSettings.SECTIONS_AFTER_RESTART) {
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

    private void progressed(Machine machine) {
        finished = machine.finished();
        watch.sectionFinished();
        if (refusals > 0 && finished > refusedAfter) {
            watch.suspendFaults(false);
        }
        if (finished > refusedAfter + 1) {
            // One section a life, repaired by the restart and no more, is not progress.
            refusals = 0;
        }
    }

    private Optional<Outcome> settle(Machine machine, Simulation simulation) {
        Images images = machine.images();
        listener.finished(finished, images);
        Observation seen = new Observation(
                finished, images, machine.volatileState(), simulation.tasksInLine(), watch.effectsOf(finished));
        Optional<Outcome> outcome = referee.judge(seen);
        if (!faults.spent()) {
            onReference = onReference && referee.rejoined(seen);
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
            struck = struck.plus(crash.place());
            why = "restart after the crash at " + crash.place();
            return Optional.empty();
        }
        if (cause instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (cause instanceof NoProgress stuck) {
            listener.gaveUp(stuck.getMessage());
            return Optional.of(new Outcome.Stuck(height(), stuck.getMessage()));
        }
        return Optional.of(broke(cause));
    }

    private Optional<Outcome> refused(Refusal refusal) {
        refusals++;
        refusedAfter = height();
        watch.suspendFaults(true);
        why = "restart after the refusal";
        listener.gaveUp(refusal.getMessage());
        return refusals < REFUSALS_UNTIL_FINAL
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(refusedAfter, refusal.law(), refusal.getMessage()));
    }

    private Outcome broke(Throwable broken) {
        listener.gaveUp(broken.toString());
        return new Outcome.Broke(height(), Breakage.describe(broken));
    }

    /** The last section that is finished, as far as can be told without a process. */
    private long height() {
        return finished == NOT_STARTED ? durableSection(disks) : finished;
    }

    private long durableSection(Images images) {
        return subject.versions(images).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    /**
     * The section with which the run ends. Told by what the last fault left and not by where it struck: equal images mean
     * equal runs, whichever places they were left at.
     */
    private long end() {
        boolean known = !survey && faults.spent() && !struck.places().isEmpty();
        long lastFault = known ? Math.min(durable + 1, settings.horizon()) : settings.horizon();
        return lastFault + RunSettings.SECTIONS_AFTER_LAST_FAULT + RunSettings.SECTIONS_AFTER_RESTART;
    }

    private void stop(Machine machine, Simulation simulation, String reason) {
        machine.stop();
        simulation.requireAlive();
        listener.stopped(reason);
        why = "restart in good order";
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.fault.Coordinates;
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

/**
 * One run of a subject: boots a machine from images, lets it work, lets faults strike, boots again from what is left,
 * and goes on until it has rejoined the reference, ended or failed.
 *
 * <p>A run goes two sections past its last fault, restarts in good order and finishes one more, so that what a fault
 * left behind can show. A process that refuses is restarted twice without faults before the refusal counts.
 */
public final class Run {
    private static final int REFUSALS_UNTIL_FINAL = 3;

    private final SystemUnderTest subject;
    private final RunSettings settings;
    private final Choices order;
    private final FaultPlan faults;
    private final Referee referee;
    private final RunListener listener;

    private Images disks;
    private Coordinates struck;
    private Optional<Images> left = Optional.empty();
    private int life;
    private long lastFault;
    private long finished;
    private int refusals;
    private boolean residueShown;
    private boolean onReference = true;
    private final Watch watch;

    private Run(
            SystemUnderTest subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Referee referee,
            RunListener listener,
            Images disks,
            Coordinates struck) {
        this.subject = subject;
        this.settings = settings;
        this.order = order;
        this.faults = faults;
        this.referee = referee;
        this.listener = listener;
        this.disks = disks;
        this.struck = struck;
        this.life = struck.places().size();
        this.lastFault =
                struck.places().isEmpty() ? 0 : struck.places().get(life - 1).section();
        this.watch = new Watch(subject.effectsStore(), settings, faults, listener);
    }

    /** Makes the reference run: first in, first out, no faults. */
    public static Reference reference(SystemUnderTest subject, RunSettings settings, RunListener listener) {
        Referee.OfTheReference referee = new Referee.OfTheReference(subject);
        Run run = new Run(
                subject,
                settings,
                Choices.straight(),
                FaultPlan.none(),
                referee,
                listener,
                subject.blank(),
                Coordinates.none());
        run.residueShown = true;
        run.lastFault =
                settings.lastSection() - RunSettings.SECTIONS_AFTER_LAST_FAULT - RunSettings.SECTIONS_AFTER_RESTART;
        Execution execution = run.execute();
        return new Reference(referee.observations, execution.candidates(), execution.outcome());
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
        return new Run(subject, settings, order, faults, referee, listener, disks, struck).execute();
    }

    private Execution execute() {
        Optional<Outcome> outcome = Optional.empty();
        String why = struck.places().isEmpty() ? "first start" : "restart after " + struck;
        while (outcome.isEmpty()) {
            listener.starts(why, disks);
            Simulation simulation = new Simulation(order.fork("life-" + life), watch);
            Machine machine = subject.load(simulation, disks);
            watch.follow(machine);
            try {
                outcome = live(machine);
                why = "restart in good order";
            } catch (SimulatedCrash crash) {
                strike(crash.place(), machine);
                why = "restart after the crash at " + crash.place();
            } catch (Refusal refusal) {
                refusals++;
                listener.gaveUp(refusal.getMessage());
                if (refusals == REFUSALS_UNTIL_FINAL) {
                    outcome = Optional.of(new Outcome.Refused(finished, refusal.getMessage()));
                }
                why = "restart after the refusal";
            } catch (NoProgress stuck) {
                listener.gaveUp(stuck.getMessage());
                outcome = Optional.of(new Outcome.Stuck(finished, stuck.getMessage()));
            } catch (RuntimeException | AssertionError | StackOverflowError broken) {
                listener.gaveUp(broken.toString());
                outcome = Optional.of(new Outcome.Broke(finished, Breakage.describe(broken)));
            }
            disks = machine.images();
            machine.abandon();
            watch.lifeEnded();
            life++;
        }
        return new Execution(
                outcome.get(), struck, left, faults.remaining(), onReference, watch.candidates(), watch.probes());
    }

    /** One life: until the end of the run, or until a restart in good order (then empty). */
    private Optional<Outcome> live(Machine machine) {
        machine.start();
        while (true) {
            if (machine.finished() > finished) {
                refusals = 0;
            }
            finished = machine.finished();
            Optional<Outcome> outcome = finished > 0 ? settle(machine) : Optional.empty();
            if (outcome.isPresent()) {
                return outcome;
            }
            Place restart = Coordinates.restartAfter(finished);
            if (finished > 0 && watch.strikes(restart)) {
                stop(machine, "restarted in good order");
                strike(restart, machine);
                return Optional.empty();
            }
            if (!residueShown && finished >= lastFault() + RunSettings.SECTIONS_AFTER_LAST_FAULT) {
                residueShown = true;
                stop(machine, "restarted in good order, to see whether anything was left behind");
                watch.endSurvey();
                return Optional.empty();
            }
            if (finished >= lastFault() + RunSettings.SECTIONS_AFTER_LAST_FAULT + RunSettings.SECTIONS_AFTER_RESTART) {
                stop(machine, "end of the run");
                return Optional.of(referee.verdict());
            }
            machine.step();
        }
    }

    private Optional<Outcome> settle(Machine machine) {
        listener.finished(finished);
        Observation seen =
                new Observation(finished, machine.images(), machine.volatileState(), watch.effectsOf(finished));
        Optional<Outcome> outcome = referee.judge(seen);
        if (!faults.spent()) {
            onReference = onReference && referee.rejoined(seen);
        } else if (outcome.isEmpty() && settings.rejoin() && lastFault > 0 && referee.rejoined(seen)) {
            return Optional.of(referee.verdict());
        }
        return outcome;
    }

    private long lastFault() {
        return faults.spent() && lastFault > 0 ? lastFault : settings.horizon();
    }

    private void stop(Machine machine, String why) {
        machine.stop();
        listener.stopped(why);
    }

    private void strike(Place place, Machine machine) {
        struck = struck.plus(place);
        lastFault = Math.max(lastFault, place.section());
        left = Optional.of(machine.images());
        residueShown = false;
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.WriteFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Observes all lives of one run: asks the fault plan at every place, keeps the effect ledger, counts probes and steps, and
 * surveys the places at which a further fault could strike.
 */
final class RunObserver implements Observer {
    private final String effectsStore;
    private final RunSettings settings;
    private final FaultPlan faults;
    private final RunListener listener;
    private final Optional<ChoicePointRecorder> choicePoints;
    private final EffectLedger ledger = new EffectLedger();
    private final SortedMap<String, Long> probes = new TreeMap<>();
    private final Map<Fault, FaultPoint> candidates = new LinkedHashMap<>();
    private final Consumer<Fault> writeFailed;
    private final LastEvents lastEvents = new LastEvents();
    private final ReportedWrites writes;
    private DurableView durable;
    private int life;
    private Images lost;
    private Images last;
    private boolean surveying = true;
    private long steps;
    private boolean committed;

    /** @param writeFailed hears of each write that fails */
    RunObserver(
            Subject subject,
            RunSettings settings,
            FaultPlan faults,
            RunListener listener,
            Optional<ChoicePointRecorder> choicePoints,
            Consumer<Fault> writeFailed) {
        this.effectsStore = subject.effectsStore();
        this.writes = new ReportedWrites(subject.versioned());
        this.settings = settings;
        this.faults = faults;
        this.listener = listener;
        this.choicePoints = choicePoints;
        this.writeFailed = writeFailed;
    }

    /**
     * A life begins.
     *
     * @param next what it makes durable
     * @param number of the life
     * @param disks what is on them
     * @param committed the last section that the effects store had committed
     */
    void follow(DurableView next, int number, Images disks, long committed) {
        durable = next;
        life = number;
        ledger.lifeBegins(committed);
        lastEvents.forget();
        lost = null;
        last = disks;
        writes.begin(disks);
    }

    void lifeEnded() {
        ledger.lifeEnded();
        steps = 0;
        committed = false;
    }

    void sectionFinished() {
        steps = 0;
    }

    /** Whether this life has made a version of any store durable. */
    boolean hasCommitted() {
        return committed;
    }

    void endSurvey() {
        surveying = false;
    }

    Optional<SectionEffects> effectsOf(long section) {
        return ledger.of(section);
    }

    List<FaultPoint> candidates() {
        return List.copyOf(candidates.values());
    }

    /** The last event of this life, as a clause; empty when there is none. */
    String lastEvents() {
        return lastEvents.clause();
    }

    SortedMap<String, Long> probes() {
        return new TreeMap<>(probes);
    }

    @Override
    public boolean strikes(Place place) {
        if (FaultSequence.isRestart(place)) {
            throw new IllegalArgumentException("the boundary name '" + place.boundary()
                    + "' is reserved for a clean restart; call this one something else");
        }
        return faultAt(place);
    }

    @Override
    public boolean terminates(Place place) {
        return faults.terminates();
    }

    /** Whether the process is to be restarted cleanly at this place, a section being finished. */
    boolean restartsAt(Place place) {
        boolean restarts = faultAt(place);
        if (place.section() <= settings.horizon()) {
            writes.check(place, last);
        }
        return restarts;
    }

    private boolean faultAt(Place place) {
        if (place.section() > settings.horizon()) {
            return false;
        }
        Images images = durableAt(place);
        if (!faults.spent()) {
            boolean strikes = faults.strikes(place);
            if (strikes) {
                InstantOfDeath.at(place, images);
            }
            return strikes;
        }
        if (surveying) {
            candidate(Fault.plain(place), images);
            if (settings.tries(FaultKind.TERMINATE) && !FaultSequence.isRestart(place)) {
                candidate(Fault.terminating(place), images);
            }
            if (settings.tries(FaultKind.POWER_LOSS) && !FaultSequence.isRestart(place)) {
                powerCuts(place, images);
            }
        }
        return false;
    }

    /**
     * What is durable at a place. The machine is asked once at every place, in every mode of a run and for all faults that
     * can strike there: what a store answers may depend on when it was asked before.
     */
    private Images durableAt(Place place) {
        last = durable.now();
        listener.passes(place, last);
        return last;
    }

    /**
     * Checks what a dead process left.
     *
     * @param place where it died
     * @param left what is durable now
     * @throws BrokenContract when that is not what was durable when it died
     */
    void requireNothingWrittenAfter(Place place, Images left) {
        if (left != last && !left.sameContent(last)) {
            List<String> stores = left.byStore().keySet().stream()
                    .filter(store -> !last.byStore().containsKey(store)
                            || !left.get(store).sameContent(last.get(store)))
                    .toList();
            throw new BrokenContract("the process died at " + place + ", and "
                    + (stores.isEmpty() ? "what is outside" : stores)
                    + " changed after that: a dead process cannot write (let every durable write go through"
                    + " Simulation.write, or ask Simulation.requireAlive before it)");
        }
    }

    @Override
    public Optional<WriteFailure> fails(Place write) {
        if (write.section() > settings.horizon()) {
            return Optional.empty();
        }
        Images images = durableAt(write);
        Optional<WriteFailure> failure = faults.fails(write);
        failure.ifPresent(how -> writeFailed.accept(new Fault(write, how.word())));
        if (failure.isEmpty() && faults.spent() && surveying && settings.tries(FaultKind.IO_ERROR)) {
            WriteFailure.words().forEach(how -> candidate(new Fault(write, how), images));
        }
        return failure;
    }

    private void candidate(Fault fault, Images images) {
        candidates.putIfAbsent(fault, new FaultPoint(fault, images, life));
    }

    /** While nothing durable changes, a power cut leaves the same at every place. */
    private void powerCuts(Place place, Images images) {
        if (images != lost) {
            lost = images;
            images.afterPowerLoss().forEach((loss, left) -> {
                Fault cut = cut(place, loss);
                candidates.putIfAbsent(cut, new FaultPoint(cut, left, life));
            });
        }
    }

    private static Fault cut(Place place, String loss) {
        try {
            return new Fault(place, loss);
        } catch (IllegalArgumentException e) {
            throw new BrokenContract(
                    "the power cut '" + loss + "' cannot be written in coordinates, because of the names of"
                            + " the stores (call them by lower-case words joined with -, as in order-log)");
        }
    }

    @Override
    public void wrote(String store, Supplier<String> what) {
        writes.wrote(store);
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Reached reached) {
            writes.check(reached.place(), last);
        }
        if (!(event instanceof Event.Noted)) { // or the bound would depend on who listens
            lastEvents.on(event);
            if (++steps > settings.stepBound()) {
                throw new NoProgress("more than " + settings.stepBound() + " steps without finishing a section");
            }
        }
        if (event instanceof Event.Took took) {
            if (effectsStore.isEmpty()) {
                throw new BrokenContract(
                        "the effect '" + took.effect() + "' took place, but the subject names no"
                                + " effectsStore() whose commit would make it permanent (name it, or leave Simulation.took out)");
            }
            ledger.took(took.effect());
        } else if (event instanceof Event.Committed commit) {
            committed = true;
            if (commit.store().equals(effectsStore)) {
                ledger.committed(commit.version());
            }
        } else if (event instanceof Event.Probed probed) {
            probes.merge(probed.probe(), 1L, Long::sum);
        }
        choicePoints.ifPresent(all -> all.on(event));
        listener.on(event);
    }

    @Override
    public void returned(String task) {
        choicePoints.ifPresent(ChoicePointRecorder::returned);
    }

    @Override
    public boolean wantsNotes() {
        return listener.wantsNotes();
    }
}

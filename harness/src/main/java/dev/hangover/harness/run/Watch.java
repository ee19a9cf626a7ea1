package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.NoProgress;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Watches all lives of one run: asks the fault plan at every place, keeps the effect ledger, counts probes and steps, and
 * surveys the places at which a further fault could strike.
 */
final class Watch implements Observer {
    private final String effectsStore;
    private final RunSettings settings;
    private final FaultPlan faults;
    private final RunListener listener;
    private final EffectLedger ledger = new EffectLedger();
    private final SortedMap<String, Long> probes = new TreeMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private Machine machine;
    private boolean surveying = true;
    private long steps;

    Watch(String effectsStore, RunSettings settings, FaultPlan faults, RunListener listener) {
        this.effectsStore = effectsStore;
        this.settings = settings;
        this.faults = faults;
        this.listener = listener;
    }

    void follow(Machine next) {
        machine = next;
    }

    void lifeEnded() {
        ledger.lost();
        steps = 0;
    }

    void endSurvey() {
        surveying = false;
    }

    Optional<List<Effect>> effectsOf(long section) {
        return ledger.of(section);
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    SortedMap<String, Long> probes() {
        return new TreeMap<>(probes);
    }

    @Override
    public boolean strikes(Place place) {
        if (!faults.spent()) {
            return faults.strikes(place);
        }
        if (surveying && place.section() <= settings.horizon()) {
            candidates.add(new Candidate(place, machine.images()));
        }
        return false;
    }

    @Override
    public void on(Event event) {
        if (++steps > settings.stepBound()) {
            throw new NoProgress("more than " + settings.stepBound() + " steps in one life; the last was " + event);
        }
        if (event instanceof Event.Took took) {
            ledger.took(took.effect());
        } else if (event instanceof Event.Committed committed) {
            if (committed.store().equals(effectsStore)) {
                ledger.committed(committed.version());
            }
        } else if (event instanceof Event.Probed probed) {
            probes.merge(probed.probe(), 1L, Long::sum);
        }
        listener.on(event);
    }

    @Override
    public boolean wantsNotes() {
        return listener.wantsNotes();
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** The history of faults of a run so far: where they struck, and what they left. */
final class FaultHistory {
    private FaultSequence struck;
    private Images disks;
    private Optional<Images> left;
    private boolean powerWasCut;
    private FaultSequence impossible = FaultSequence.none();

    FaultHistory(StartState boot) {
        this.struck = boot.struck();
        this.disks = boot.disks();
        this.left = struck.faults().isEmpty() ? Optional.empty() : Optional.of(disks);
        this.powerWasCut = struck.last()
                .filter(last -> last.kind() == FaultKind.POWER_LOSS)
                .isPresent();
    }

    /** The faults that struck, those before the run included. */
    FaultSequence struck() {
        return struck;
    }

    int faults() {
        return struck.faults().size();
    }

    /** The durable state. */
    Images disks() {
        return disks;
    }

    /** The durable state that the last fault left, when one struck. */
    Optional<Images> left() {
        return left;
    }

    /** Whether the last fault was a power cut that took something. */
    boolean powerWasCut() {
        return powerWasCut;
    }

    /** A fault that was asked for and cannot be: its power cut takes what is synced. */
    FaultSequence impossible() {
        return impossible;
    }

    /** A life ended, and this is what is durable. */
    void lifeEnded(Images images) {
        disks = images;
    }

    /** One more fault; it has taken nothing. */
    void add(Fault fault) {
        struck = struck.plus(fault);
    }

    /** Takes the present durable state as what the faults left. */
    void leaves() {
        left = Optional.of(disks);
    }

    /**
     * The process died, and perhaps the machine with it.
     *
     * @param faults says what was lost
     * @return in words, what happened
     */
    String diedAt(Place place, FaultPlan faults) {
        SortedMap<String, Images> possible = disks.afterPowerLoss();
        Fault fault = new Fault(place, faults.loss(new TreeSet<>(possible.keySet())));
        powerWasCut = possible.containsKey(fault.variant());
        add(fault);
        if (powerWasCut) {
            disks = possible.get(fault.variant());
            return "the power cut at " + place + " took " + fault.variant();
        }
        if (!fault.isPlain()) {
            impossible = FaultSequence.none().plus(fault);
        }
        return "the crash at " + place;
    }
}

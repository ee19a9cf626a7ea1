package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;

/**
 * Stops a reference run cleanly after a section. Uses the subject that the reference run was made of: the one that is judged
 * may live on disks that no other run may touch.
 *
 * @param subject of the reference run
 * @param settings of the reference run
 */
record CleanStop(Subject subject, RunSettings settings) {
    /** The durable state then; empty when the run does not get there. */
    Optional<Images> after(long section, Reference reference) {
        return fromSectionBefore(section, reference)
                .or(() -> stopped(section, StartState.first(subject), reference))
                .map(Runs.Left::images);
    }

    /**
     * What that leaves when the process is started with what was durable after the section before; empty when it is not the
     * reference run where it is stopped.
     */
    Optional<Runs.Left> fromSectionBefore(long section, Reference reference) {
        return reference
                .imagesAfter(section - 1)
                .map(images -> StartState.after(FaultSequence.none(), images))
                .flatMap(boot -> stopped(section, boot, reference))
                .filter(Runs.Left::onReference);
    }

    private Optional<Runs.Left> stopped(long section, StartState boot, Reference reference) {
        RunSettings reaching = settings.upTo(Math.max(section, settings.horizon()));
        FaultSequence stop = FaultSequence.none().plus(FaultSequence.restartAfter(section));
        return Runs.leftBy(boot, subject, reaching, Choices.fifo(), reference, stop);
    }
}

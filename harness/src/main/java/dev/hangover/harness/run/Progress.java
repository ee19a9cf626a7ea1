package dev.hangover.harness.run;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Refusal;
import java.util.Optional;

/** The progress of a run: its last finished section, its end, and how often it stopped itself since the last progress. */
final class Progress {
    private static final int REFUSALS_UNTIL_FINAL = 3;
    private static final int PLANNED_STOPS_UNTIL_FINAL = 10;
    private static final long NOT_STARTED = -1;

    private final Subject subject;
    private final RunSettings settings;
    private Images disks;
    private long durable;
    private long finished = NOT_STARTED;
    private boolean faultIsNew;
    private int refusals;
    private long refusedAfter;
    private Optional<String> firstRefusal = Optional.empty();
    private int plannedStops;
    private long stoppedAfter;

    Progress(Subject subject, RunSettings settings, Images disks, boolean powerWasCut) {
        this.subject = subject;
        this.settings = settings;
        boots(disks);
        faultLeft(disks, powerWasCut);
    }

    void boots(Images images) {
        disks = images;
        finished = NOT_STARTED;
    }

    /**
     * A fault struck: what was refused before it is over.
     *
     * @param powerWasCut whether one store can be far behind another, so that the process may find sections finished that
     *     it has yet to build on
     */
    void faultLeft(Images images, boolean powerWasCut) {
        durable = powerWasCut
                ? subject.versions(images).values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)
                : durableSection(images);
        faultIsNew = true;
        refusals = 0;
        firstRefusal = Optional.empty();
        plannedStops = 0;
    }

    /**
     * A section is finished. Refusals are forgiven when the process got further than the one section that the restart itself
     * repairs: one section a life is not progress.
     *
     * @throws BrokenContract when this is no number of a section, or when sections were left out
     */
    void finished(long section) {
        if (section < 0) {
            throw new BrokenContract(
                    "finished() says " + section + " (sections are counted from 1, and 0 is before the first)");
        }
        if (finished != NOT_STARTED && section > finished + 1) {
            throw new BrokenContract("step() went from section " + finished + " to section " + section
                    + " (it works through one section: those in between could not be judged)");
        }
        if (finished == NOT_STARTED && faultIsNew) {
            // Stores can be behind what a process knows, or count otherwise; a start finishes at most one section.
            durable = Math.max(durable, section - 1);
            faultIsNew = false;
        }
        finished = section;
        if (section > refusedAfter + 1) {
            refusals = 0;
        }
        if (section > stoppedAfter) {
            plannedStops = 0;
        }
    }

    /** The last section that this life has finished. */
    long finished() {
        return finished;
    }

    /** The last section that is finished, as far as is known without a running process. */
    long section() {
        return finished == NOT_STARTED ? durableSection(disks) : finished;
    }

    /** Refusals and planned stops since it last got further, as text. */
    String stops() {
        return refusals + " " + plannedStops;
    }

    /** Whether this refusal is one too many. */
    boolean refuses(Refusal refusal) {
        firstRefusal = firstRefusal.or(() -> Optional.of(refusal.getMessage()));
        refusedAfter = section();
        return ++refusals == REFUSALS_UNTIL_FINAL;
    }

    /** The message of the first refusal since the last fault, when a restart recovered from it. */
    Optional<String> recovered(Outcome outcome) {
        boolean isMended = outcome.verdict() == Verdict.CONVERGED || outcome.verdict() == Verdict.LATENT;
        return isMended ? firstRefusal : Optional.empty();
    }

    /**
     * Whether this planned stop is one too many: what the plan asks for does not come. Several plans, or several nodes with one
     * plan, may stop at the same section.
     */
    boolean stopsForGood() {
        stoppedAfter = section();
        return ++plannedStops == PLANNED_STOPS_UNTIL_FINAL;
    }

    /**
     * The section with which the run ends. It follows from what the last fault left and not from where it struck: equal
     * images mean equal runs, regardless of where they were left.
     *
     * @param lastFaultStruck false while a fault may still come
     */
    long end(boolean lastFaultStruck) {
        long lastFault = lastFaultStruck ? Math.min(durable + 1, settings.horizon()) : settings.horizon();
        return lastFault + RunSettings.SECTIONS_AFTER_LAST_FAULT + RunSettings.SECTIONS_AFTER_RESTART;
    }

    private long durableSection(Images images) {
        return subject.versions(images).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }
}

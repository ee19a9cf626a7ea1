package dev.hangover.harness.replay;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Missed;
import dev.hangover.harness.simulation.Place;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Stale coordinates: faults and decisions that were asked for and that the run never reached. */
public final class StaleFaults {
    private static final int NEAREST = 5;

    private StaleFaults() {}

    /**
     * Refuses a run that never came to one of its faults, or missed what was to be decided in it.
     *
     * @param order of its tasks
     * @throws BadInput naming what it missed
     */
    public static void requireNone(
            Execution run, Choices order, Subject subject, RunSettings settings, Reference reference) {
        if (!run.stale().places().isEmpty()) {
            throw report(run, subject, settings, reference);
        }
        requireTaken(order);
    }

    /**
     * Names the nearest places that the run does reach: after the faults that did strike, when some did.
     *
     * @param missing the run, in which not every fault struck
     */
    private static BadInput report(Execution missing, Subject subject, RunSettings settings, Reference reference) {
        FaultSequence struck = missing.struck();
        List<FaultPoint> passed = missing.left()
                .map(left -> Runs.survey(
                        StartState.after(struck, left),
                        subject,
                        settings,
                        Choices.fifo(),
                        FaultSequence.none(),
                        reference))
                .orElse(reference.candidates());
        Place missed = missing.stale().places().get(0);
        String nearest = passed.stream()
                .map(FaultPoint::place)
                .distinct()
                .sorted(Comparator.comparingLong((Place place) -> distance(place, missed)))
                .limit(NEAREST)
                .map(place -> struck.plus(place).toString())
                .collect(Collectors.joining(", "));
        String after = struck.places().isEmpty() ? "" : " after " + struck;
        return new BadInput("stale coordinates:" + after + " the run never came to " + missed
                + (nearest.isEmpty() ? "" : " (nearest that exist: " + nearest + ")"));
    }

    private static void requireTaken(Choices order) {
        if (!order.missed().isEmpty()) {
            throw new BadInput("stale order: the run did not take "
                    + order.missed().stream().map(Missed::toString).collect(Collectors.joining("; ")));
        }
    }

    /** The section matters most, then the boundary, then how often it was passed. */
    private static long distance(Place place, Place missed) {
        long sections = Math.abs(place.section() - missed.section());
        long boundaries = place.boundary().equals(missed.boundary()) ? 0 : 1;
        long occurrences = Math.min(99, Math.abs(place.occurrence() - missed.occurrence()));
        return 1000 * sections + 100 * boundaries + occurrences;
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;

/** Compares the durable state of a run with that of the reference run. */
final class StateCheck {
    private static final String DIFFERS = "the state differs from the reference run's";

    /** A process that forgets more than this has forgotten as many when it was struck earlier. */
    private static final int MOST_FORGOTTEN = 2;

    private final Subject subject;
    private final Reference reference;

    StateCheck(Subject subject, Reference reference) {
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * Compares after a section. Where the reference still has background work to do, and this run has not, the reference is
     * also stopped cleanly, which finishes that work: a run that agrees with what this leaves does not differ.
     */
    Comparison compare(Observation expected, Observation actual) {
        if (expected.images() == actual.images()) {
            return Comparison.SAME;
        }
        Comparison comparison = subject.compare(actual.section(), expected.images(), actual.images());
        if (comparison.same()
                && !expected.images().outside().equals(actual.images().outside())) {
            return Comparison.LAWFUL;
        }
        boolean sameWork = expected.tasksInLine().equals(actual.tasksInLine());
        if (comparison.same() || sameWork || expected.tasksInLine().isEmpty()) {
            return comparison;
        }
        return reference
                .atRest(actual.section())
                .map(rest -> subject.compare(actual.section(), rest, actual.images()))
                .filter(rest -> rest.consensus().isEmpty() && rest.local().isEmpty())
                .map(rest -> rest.same() ? Comparison.LAWFUL : rest)
                .orElse(comparison);
    }

    /** Compares before any section is finished: the divergence, if there is one. */
    Optional<Outcome> beginning(Images actual) {
        return reference
                .beginning()
                .filter(expected -> expected != actual)
                .flatMap(expected -> subject.compare(0, expected, actual).consensus())
                .map(first -> diverged(0, actual, first, true));
    }

    /**
     * The divergence that this difference is. When a start has left what the reference run has in the middle of the next
     * section, the explanation says so.
     */
    Outcome diverged(long section, Images actual, Difference first, boolean starting) {
        boolean inTheMiddle = starting
                && reference.candidates().stream()
                        .filter(candidate -> candidate.place().section() == section + 1)
                        .anyMatch(candidate -> candidate.images().sameContent(actual));
        String why = inTheMiddle
                ? ": it is as that one is in the middle of section " + (section + 1)
                        + " (if start() left open a section that was begun: finish it there, or let"
                        + " Machine.leavesSectionOpen say that step() will)"
                : "";
        return new Outcome.Diverged("state", DIFFERS + why, first);
    }

    /** The divergence, if what a process was started with is known to be of a later section than it says. */
    Optional<Outcome> forgotten(long finished, Images disks) {
        for (long later = finished + MOST_FORGOTTEN; later > finished; later--) {
            Optional<Images> known = reference.imagesAfter(later);
            if (known.isPresent() && (known.get() == disks || known.get().sameContent(disks))) {
                Difference first = new Difference(
                        "progress",
                        later,
                        "finished",
                        Optional.of("section " + later),
                        Optional.of("section " + finished));
                return Optional.of(new Outcome.Diverged(
                        "forgotten-section",
                        "section " + later + " was finished, and a process that is started with what was durable then"
                                + " says that section " + finished + " is the last",
                        first));
            }
        }
        return Optional.empty();
    }
}

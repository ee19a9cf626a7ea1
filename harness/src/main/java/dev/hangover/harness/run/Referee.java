package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges a run each time a section is finished: the oracle.
 *
 * <p>The verdict is about state. Effects that differ are remembered, and explain a difference of state that follows from
 * them: the law of a divergence is that of the first effect that differed since the last fault, or since the run was the
 * reference run for the last time. Without a difference of state they are remarks.
 */
abstract sealed class Referee permits Referee.ByTheReference, ReferenceReferee {
    final SystemUnderTest subject;
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<Remark> cause = Optional.empty();
    private Optional<Difference> latent = Optional.empty();
    private boolean starting;

    Referee(SystemUnderTest subject) {
        this.subject = subject;
    }

    /** The divergence, if this observation shows one: nothing after it is worth looking at. */
    abstract Optional<Outcome> judge(Observation actual);

    /** A process has started: what is judged next is what its start has made of what was durable. */
    final void starts() {
        starting = true;
    }

    /** Whether what is judged now was made by a start and not by a step. Asked once each time. */
    final boolean starting() {
        boolean was = starting;
        starting = false;
        return was;
    }

    /** The same as {@link #judge} for a process that has not finished any section. */
    abstract Optional<Outcome> judgeBeginning(Images images);

    /**
     * The divergence, if a process that was started knows less than what it was started with says.
     *
     * @param finished the last section that it knows to be finished, started with these disks
     */
    Optional<Outcome> forgotten(long finished, Images disks) {
        return Optional.empty();
    }

    /** Whether the run is, from here on, the reference run again. */
    abstract boolean rejoined(Observation actual);

    /**
     * The same as of what has just been judged, but for the order in which effects of different channels came: what the
     * subject compares as equal is taken for equal.
     */
    boolean rejoinedButForOrder(Observation actual) {
        return rejoined(actual);
    }

    /** Whether what was judged last demands that the run goes on to the last section of the reference run. */
    boolean demandsTheWholeRun() {
        return false;
    }

    /**
     * What is durable, as text, with the law that would explain a difference; equal texts when the same follows, whichever
     * order of tasks led there.
     */
    String durable(Observation actual) {
        return actual.images().fingerprintWithOlder().hex();
    }

    /**
     * The outcome of a run that has become the reference run again, and so will end as that does.
     *
     * @param end the section at which this run would have ended
     */
    Outcome verdictOfRejoined(long end) {
        return verdict();
    }

    /** A fault strikes: what it leaves is judged by itself, like every run that starts from there. */
    void forget() {
        latent = Optional.empty();
        cause = Optional.empty();
        remarks.clear();
    }

    /** Effects that differed without a difference of state, in a run that ended so. */
    final List<Remark> remarks(Outcome outcome) {
        return outcome.verdict() == Verdict.DIVERGED ? List.of() : List.copyOf(remarks);
    }

    /** What explains a difference of state that shows now. */
    final Optional<Remark> cause() {
        return cause;
    }

    /** The run is the reference run again: what differed before explains nothing that comes. */
    final void forgetCause() {
        cause = Optional.empty();
    }

    /** The outcome of a run that came to its end. */
    Outcome verdict() {
        return latent.<Outcome>map(Outcome.Latent::new).orElseGet(Outcome.Converged::new);
    }

    final void remember(Remark remark) {
        remarks.add(remark);
        cause = cause.or(() -> Optional.of(remark));
    }

    final void remember(Optional<Difference> localDifference) {
        latent = latent.or(() -> localDifference);
    }

    final Optional<Outcome> violation(Observation actual) {
        for (Invariant invariant : subject.invariants()) {
            Optional<Difference> violation = invariant.violation(actual.section(), actual.images());
            if (violation.isPresent()) {
                String law = "invariant:" + invariant.name();
                return Optional.of(new Outcome.Diverged(law, "the invariant does not hold", violation.get()));
            }
        }
        return Optional.empty();
    }

    /** Judges another run by the reference. */
    static final class ByTheReference extends Referee {
        private final Reference reference;
        private final StateCheck states;
        private final OutsideCheck outside;
        private final boolean powerCanGo;
        private Optional<Outcome> further = Optional.empty();
        private Comparison comparison = Comparison.SAME;

        ByTheReference(SystemUnderTest subject, Reference reference, RunSettings settings) {
            super(subject);
            this.reference = reference;
            this.states = new StateCheck(subject, reference);
            this.outside = new OutsideCheck(reference);
            this.powerCanGo = settings.tries(FaultKind.POWER_LOSS);
        }

        @Override
        Optional<Outcome> judge(Observation actual) {
            long section = actual.section();
            Optional<Observation> seen = reference.after(section);
            if (seen.isEmpty()) {
                return section > reference.last() ? goneFurther(section) : Optional.empty();
            }
            Observation expected = seen.get();
            comparison = states.compare(expected, actual);
            boolean starting = starting();
            remark(expected, actual).ifPresent(this::remember);
            Optional<Outcome> departure = outside.of(
                    section,
                    actual.images(),
                    starting || !expected.tasksInLine().isEmpty(),
                    !actual.tasksInLine().isEmpty());
            if (departure.isPresent()) {
                return departure;
            }
            if (comparison.same()) {
                boolean hasReferenceDiverged =
                        reference.outcome().verdict() == Verdict.DIVERGED && section == reference.last();
                if (cause().isPresent() && rejoinedButForOrder(actual)) {
                    forgetCause();
                }
                return hasReferenceDiverged ? Optional.of(reference.outcome()) : Optional.empty();
            }
            if (comparison.consensus().isPresent() && cause().isPresent()) {
                Remark explanation = cause().get();
                Difference first = comparison.consensus().get();
                return Optional.of(new Outcome.Diverged(explanation.law(), explanation.sentence(), first));
            }
            Optional<Outcome> violation = violation(actual);
            if (violation.isPresent()) {
                return violation;
            }
            remember(comparison.local());
            return comparison.consensus().map(first -> states.diverged(section, actual.images(), first, starting));
        }

        @Override
        Optional<Outcome> judgeBeginning(Images images) {
            return outside.of(0, images, starting(), false).or(() -> states.beginning(images));
        }

        @Override
        Optional<Outcome> forgotten(long finished, Images disks) {
            return states.forgotten(finished, disks);
        }

        private Optional<Remark> remark(Observation expected, Observation actual) {
            if (expected.effects().isEmpty() || actual.effects().isEmpty()) {
                return Optional.empty();
            }
            SectionEffects wanted = expected.effects().get();
            SectionEffects done = actual.effects().get();
            return EffectDiagnosis.of(
                    actual.section(), wanted.comparableWith(done), done.comparableWith(wanted), reference::effectsOf);
        }

        /** A node that gets on by one section a restart until it gives up may get further than the reference did. */
        private Optional<Outcome> goneFurther(long section) {
            Outcome beyond = beyond(section);
            if (reference.outcome().verdict() != Verdict.REFUSED) {
                return Optional.of(beyond);
            }
            further = further.or(() -> Optional.of(beyond));
            return Optional.empty();
        }

        @Override
        void forget() {
            super.forget();
            further = Optional.empty();
        }

        @Override
        Outcome verdict() {
            return further.orElseGet(super::verdict);
        }

        @Override
        Outcome verdictOfRejoined(long end) {
            return reference.stoppedBefore(end).orElseGet(this::verdict);
        }

        @Override
        boolean rejoined(Observation actual) {
            return reference
                    .after(actual.section())
                    .filter(expected -> expected.tasksInLine().equals(actual.tasksInLine())
                            && expected.images().sameContent(actual.images())
                            && sameUnsynced(expected, actual)
                            && expected.ram().same(actual.ram()))
                    .isPresent();
        }

        @Override
        boolean rejoinedButForOrder(Observation actual) {
            return durablyLikeTheReference(actual)
                    .filter(expected -> sameInRam(expected, actual))
                    .isPresent();
        }

        @Override
        boolean demandsTheWholeRun() {
            return comparison.declared().isPresent();
        }

        @Override
        String durable(Observation actual) {
            String durable = durablyLikeTheReference(actual).isPresent() ? "like the reference" : super.durable(actual);
            return durable + cause().map(Remark::law).orElse("");
        }

        /** What the reference showed, when what has just been judged compares as equal to it. */
        private Optional<Observation> durablyLikeTheReference(Observation actual) {
            return reference
                    .after(actual.section())
                    .filter(expected -> comparison.equals(Comparison.SAME) && sameUnsynced(expected, actual));
        }

        /** Whether power cuts that are yet to come find the same to take. */
        private boolean sameUnsynced(Observation expected, Observation actual) {
            return !powerCanGo
                    || expected.images()
                            .fingerprintWithOlder()
                            .equals(actual.images().fingerprintWithOlder());
        }

        private static boolean sameInRam(Observation expected, Observation actual) {
            return expected.tasksInLine().equals(actual.tasksInLine())
                    && expected.ram().same(actual.ram());
        }

        private Outcome beyond(long section) {
            Difference first = new Difference(
                    "progress",
                    section,
                    "finished",
                    Optional.of(reference.outcome().sentence()),
                    Optional.of("section " + section));
            return new Outcome.Diverged("reference-stopped", "goes on where the reference run stopped", first);
        }
    }
}

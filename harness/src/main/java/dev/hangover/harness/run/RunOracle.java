package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;

/** The oracle of all other runs: judges by the reference run and by the invariants. */
final class RunOracle extends Oracle {
    private final Reference reference;
    private final StateCheck states;
    private final OutsideCheck outside;
    private final boolean powerCanGo;
    private Optional<String> recovered = Optional.empty();
    private Optional<Outcome> further = Optional.empty();
    private Optional<Outcome> prediction = Optional.empty();
    private Comparison comparison = Comparison.SAME;

    RunOracle(Subject subject, Reference reference, RunSettings settings) {
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

    /** A process that finishes one section per restart until it refuses may get further than the reference did. */
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
    Outcome verdictOfRejoined(long end, boolean restarts) {
        Outcome outcome = predicted(end, restarts);
        if (reference.stoppedBefore(end).isEmpty() && restarts) {
            Execution residue = reference.restartedAfter(end - RunSettings.SECTIONS_AFTER_RESTART);
            residue.remarks().forEach(this::remember);
            recovered = residue.recovered();
        }
        return outcome;
    }

    @Override
    void predict(long end, boolean restarts) {
        prediction = Optional.of(predicted(end, restarts));
    }

    /** The verdict at the time when the run had rejoined the reference run; empty when it never had. */
    Optional<Outcome> prediction() {
        return prediction;
    }

    private Outcome predicted(long end, boolean restarts) {
        Optional<Outcome> stopped = reference.stoppedBefore(end);
        if (stopped.isPresent() || !restarts) {
            return stopped.orElseGet(this::verdict);
        }
        Outcome residue = reference
                .restartedAfter(end - RunSettings.SECTIONS_AFTER_RESTART)
                .outcome();
        Outcome own = verdict();
        boolean adds = own.verdict() == Verdict.CONVERGED || residue.verdict() != Verdict.CONVERGED;
        return adds && !(isLatent(own) && isLatent(residue)) ? residue : own;
    }

    private static boolean isLatent(Outcome outcome) {
        return outcome.verdict() == Verdict.LATENT;
    }

    @Override
    Optional<String> recovered() {
        return recovered;
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

    /** The reference's observation, when the last one of this run compares as equal to it. */
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
        return new Outcome.Diverged("reference-stopped", "continues where the reference run stopped", first);
    }
}

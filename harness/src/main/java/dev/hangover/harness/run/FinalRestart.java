package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;

/**
 * Follows a reference run to a section, restarts it there and lets it finish one more: what every run does at its end, to show
 * residue. Uses the subject that the reference run was made of.
 *
 * <p>To be restarted after a section, the reference run must be stopped there. The restart after the section before was a
 * process that finished this section, and was stopped. Where that process was the reference run again, in memory and in all
 * that is durable, stopping it and stopping the reference run is the same, by the argument by which a run that has become the
 * reference run again ends early: so what it left is what this restart begins with. That leaves one section to work through
 * and not two. It rests on the process being measured completely: {@link Reference#restartDiffers} checks it.
 *
 * @param subject of the reference run
 * @param settings of the reference run
 */
record FinalRestart(Subject subject, RunSettings settings) {
    /** One in so many restarts begins anew, so that one restart needs few others, and the same ones in any order of requests. */
    private static final int IN_A_ROW = 8;

    /** The first section after which a run can be restarted at its end. */
    private static final long FIRST = RunSettings.SECTIONS_AFTER_LAST_FAULT + 1;

    /**
     * The run. It begins with what the restart before it left, or else with the section before, which saves the way from the
     * very beginning: unless it turns out that the process has in memory what makes a difference.
     */
    Execution after(long section, Reference reference) {
        return leftByRestartBefore(section, reference)
                .or(() -> stop().fromSectionBefore(section, reference)
                        .filter(stopped -> stopped.failed().isEmpty())
                        .map(Runs.Left::images))
                .map(stopped -> StartState.after(FaultSequence.none(), stopped))
                .map(boot -> run(section, boot, reference, RunMode.RESTARTED))
                .orElseGet(() -> run(section, StartState.first(subject), reference, RunMode.RESIDUE));
    }

    /** This section, or the next after which the restart begins with what the restart before it left. */
    long following(long section) {
        long next = Math.max(section, FIRST + 1);
        return next % IN_A_ROW == 0 ? next + 1 : next;
    }

    /** How what the restart before left differs from what the reference run leaves when it is stopped after this section. */
    Optional<String> differs(long section, Reference reference) {
        if (section >= reference.last()) {
            return Optional.empty();
        }
        return leftByRestartBefore(section, reference)
                .flatMap(restarted -> stop().after(section, reference)
                        .filter(stopped -> !stopped.sameContent(restarted))
                        .map(stopped -> "the run without faults leaves something else when it is stopped after section "
                                + section
                                + " than when it was restarted after section " + (section - 1)
                                + " before that, although it was the same in all that is durable and measured"
                                + difference(subject.compare(section, stopped, restarted))));
    }

    private static String difference(Comparison comparison) {
        return comparison
                .consensus()
                .or(comparison::local)
                .or(comparison::declared)
                .map(first -> ": " + first)
                .orElse("");
    }

    /** What the restart before this one left when it was stopped, if it was the reference run then. */
    private Optional<Images> leftByRestartBefore(long section, Reference reference) {
        if (following(section) != section) {
            return Optional.empty();
        }
        Execution before = reference.restartedAfter(section - 1);
        boolean isReference = before.outcome().verdict() == Verdict.CONVERGED && before.onReference();
        return isReference ? before.left() : Optional.empty();
    }

    private CleanStop stop() {
        return new CleanStop(subject, settings);
    }

    private Execution run(long section, StartState boot, Reference reference, RunMode mode) {
        RunSettings ending =
                settings.upTo(section - RunSettings.SECTIONS_AFTER_LAST_FAULT).withoutRejoin();
        return Overseen.run(
                ending,
                FaultSequence.none(),
                RunListener.NONE,
                heard -> new Run(
                                subject,
                                ending,
                                Choices.fifo(),
                                FaultPlan.none(),
                                new RunOracle(subject, reference, ending),
                                heard,
                                boot,
                                mode,
                                Optional.empty())
                        .execute());
    }
}

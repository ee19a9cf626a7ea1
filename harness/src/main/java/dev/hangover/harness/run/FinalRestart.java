package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Choices;
import java.util.Optional;

/**
 * Follows a reference run to a section, restarts it there and lets it finish one more: what every run does at its end, to show
 * residue. Uses the subject that the reference run was made of.
 *
 * @param subject of the reference run
 * @param settings of the reference run
 */
record FinalRestart(Subject subject, RunSettings settings) {
    /**
     * The run. It begins with the section before, which saves the way from the very beginning: unless it turns out that the
     * process has in memory what makes a difference.
     */
    Execution after(long section, Reference reference) {
        return reference
                .imagesAfter(section - 1)
                .map(before -> run(section, StartState.after(FaultSequence.none(), before), reference))
                .filter(Execution::onReference)
                .orElseGet(() -> run(section, StartState.first(subject), reference));
    }

    private Execution run(long section, StartState boot, Reference reference) {
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
                                RunMode.RESIDUE,
                                Optional.empty())
                        .execute());
    }
}

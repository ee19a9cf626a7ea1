package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * A finished run: its faults, schedule, outcome and remarks.
 *
 * @param outcome how it ended
 * @param struck where faults struck, those before its start included
 * @param left what the last fault left, when one struck; of a run that shows what a clean restart shows of the reference
 *     run, what it left when it was stopped at its end
 * @param stale faults that were asked for and whose place was never reached
 * @param onReference whether the run was, in RAM and on disk, the reference run when its last fault struck; of a run that
 *     shows what a clean restart shows of the reference run, whether it was that when it came to its end
 * @param rejoinedAfter the section after which it ended because it had become the reference run again
 * @param residueShown whether it was restarted cleanly, to see what was left behind: the places after that are not among the
 *     candidates
 * @param candidates places at which a further fault could have struck after the last one, each place once
 * @param probes how often each probe fired
 * @param schedule how the order of tasks deviated from first in, first out, as far as the caller said
 * @param remarks effects that differ from the reference's since the last fault, at most one for each section; none when the
 *     run diverged, because then they are part of what went wrong
 * @param recovered the message of the first refusal since the last fault, when a restart mended that and the run converged
 *     or is latent
 */
public record Execution(
        Outcome outcome,
        FaultSequence struck,
        Optional<Images> left,
        FaultSequence stale,
        boolean onReference,
        OptionalLong rejoinedAfter,
        boolean residueShown,
        List<FaultPoint> candidates,
        SortedMap<String, Long> probes,
        Schedule schedule,
        List<Remark> remarks,
        Optional<String> recovered) {
    /** Of a run without remarks whose order of tasks was not given. */
    public Execution(
            Outcome outcome,
            FaultSequence struck,
            Optional<Images> left,
            FaultSequence stale,
            boolean onReference,
            OptionalLong rejoinedAfter,
            boolean residueShown,
            List<FaultPoint> candidates,
            SortedMap<String, Long> probes) {
        this(
                outcome,
                struck,
                left,
                stale,
                onReference,
                rejoinedAfter,
                residueShown,
                candidates,
                probes,
                Schedule.none(),
                List.of(),
                Optional.empty());
    }

    /** Whether it ended because it had become the reference run again. */
    public boolean rejoined() {
        return rejoinedAfter.isPresent();
    }

    /** The same, with remarks beside its outcome. */
    public Execution with(List<Remark> remarksOfIt, Optional<String> recoveredFrom) {
        return new Execution(
                outcome,
                struck,
                left,
                stale,
                onReference,
                rejoinedAfter,
                residueShown,
                candidates,
                probes,
                schedule,
                List.copyOf(remarksOfIt),
                recoveredFrom);
    }

    /** The same, with the order of tasks that it was asked for with, from the very beginning. */
    public Execution under(Schedule order) {
        return new Execution(
                outcome,
                struck,
                left,
                stale,
                onReference,
                rejoinedAfter,
                residueShown,
                candidates,
                probes,
                order,
                remarks,
                recovered);
    }
}

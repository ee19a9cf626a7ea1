package dev.hangover.harness.replay;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The result of a replay: a recorded run that was made again.
 *
 * @param trace what happened, for the lane table
 * @param outcome how it ended
 * @param remarks effects that differ while the state does not
 * @param inevitability when it was lost; empty when it converged
 * @param sameAsRecorded whether that is how it ended when it was recorded
 * @param recordedLaw the law about effects after which it was named when it was recorded, when that is another one
 * @param fullTrace every event, one a line, for comparing runs
 * @param file the run in words and with a comment, for keeping; replay reads it
 */
public record Replay(
        Trace trace,
        Outcome outcome,
        List<Remark> remarks,
        Optional<PointOfNoReturn> inevitability,
        boolean sameAsRecorded,
        Optional<String> recordedLaw,
        String fullTrace,
        String file) {
    /** Keeps a copy. */
    public Replay {
        remarks = List.copyOf(remarks);
    }
}

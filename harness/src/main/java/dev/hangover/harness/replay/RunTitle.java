package dev.hangover.harness.replay;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;

/**
 * The name of a run that has not ended, for messages.
 *
 * @param whole the case
 * @param options that a replay needs, each with a blank before it
 */
public record RunTitle(Case whole, String options) {
    /**
     * A run: by the token with which it is made again, when that is not too long.
     *
     * @param sample number of the workload
     * @param asked where faults strike
     */
    public String of(int sample, FaultSequence asked) {
        RunKey name = RunKey.of(whole, sample, asked, new Outcome.Stuck(0, "it loops"));
        String words = whole.name() + (whole.variant().isEmpty() ? "" : " with " + whole.variant()) + ", "
                + (sample == 0 ? "" : "workload " + sample + ", ") + "faults " + asked;
        return name.fitsToken() ? name.token() + options + " (" + words + ")" : words;
    }
}

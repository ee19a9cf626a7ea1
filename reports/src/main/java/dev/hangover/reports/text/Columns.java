package dev.hangover.reports.text;

import dev.hangover.harness.result.Verdict;
import java.util.List;

/** The order in which verdicts stand in a table: the one of the command line and of JSON. */
final class Columns {
    static final List<Verdict> VERDICTS =
            List.of(Verdict.CONVERGED, Verdict.LATENT, Verdict.DIVERGED, Verdict.REFUSED, Verdict.STUCK, Verdict.BROKE);

    private Columns() {}
}

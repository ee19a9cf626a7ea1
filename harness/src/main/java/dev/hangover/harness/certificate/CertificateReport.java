package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of checking a certificate.
 *
 * @param certificate what was checked
 * @param runs how many runs were made again
 * @param restarts of how many restarts it was looked again what they leave
 * @param problem what is wrong first, as a sentence; empty when nothing is
 */
public record CertificateReport(Certificate certificate, long runs, long restarts, Optional<String> problem) {
    /** In a few lines for people. */
    public List<String> lines() {
        Totals totals = certificate.totals();
        return List.of(
                totals.nodes() + " runs (" + totals.verdicts() + "), " + totals.edges() + " faults, "
                        + totals.choicePoints() + " choice points",
                runs + " runs and " + restarts + " restarts were made again from the very beginning",
                problem.map(wrong -> "The bound is not shown to be covered: " + wrong + ".")
                        .orElseGet(this::covered));
    }

    private String covered() {
        Bound bound = certificate.bound();
        String kinds = bound.kinds().stream().map(FaultKind::word).collect(Collectors.joining(", "));
        return "The bound was covered: " + bound.most() + " at most (" + (kinds.isEmpty() ? "no faults" : kinds)
                + ") in sections 1 to " + bound.horizon() + ", "
                + (bound.everyOrder() ? "every order of tasks." : "first in, first out.");
    }
}

package dev.hangover.harness.certificate;

import dev.hangover.harness.result.Tally;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a certificate: that it is whole, that its graph is closed under its bound, and, of a random sample and of the
 * reference run always, that runs which are made again from the very beginning end as it says, and that what can strike in
 * them is what it says. A run that is said to have become the reference run again is continued to the horizon nevertheless.
 * A graph that is closed, and whose runs are as recorded, leaves nothing of the bound untried; of runs that are not drawn
 * only the first is known.
 */
public final class CertificateCheck {
    private final Certificate certificate;
    private final Sample sample;
    private final Overseer overseer;
    private long runs;
    private long restarts;

    private CertificateCheck(Certificate certificate, Sample sample, Overseer overseer) {
        this.certificate = certificate;
        this.sample = sample;
        this.overseer = overseer;
    }

    /**
     * Checks it.
     *
     * @param certificate what is to be checked
     * @param subject what it says it is about
     * @param horizon the last section in which faults may strike, as far as that is known of the subject
     * @param sample what is made again
     * @param overseer watches the runs that are made again
     */
    public static CertificateReport of(
            Certificate certificate, Subject subject, long horizon, Sample sample, Overseer overseer) {
        CertificateCheck check = new CertificateCheck(certificate, sample, overseer);
        Optional<String> problem = check.problem(subject, horizon);
        return new CertificateReport(certificate, check.runs, check.restarts, problem);
    }

    private Optional<String> problem(Subject subject, long horizon) {
        Totals totals = certificate.totals();
        CoverageCheck closure = new CoverageCheck(certificate);
        if (!totals.digest().equals(certificate.digest())) {
            return Optional.of(
                    "it was changed after it was written: the SHA-256 in its last line is not that of the lines before");
        }
        if (certificate.bound().horizon() != horizon) {
            return Optional.of("its bound ends with section "
                    + certificate.bound().horizon() + ", and what it is of ends with section " + horizon);
        }
        if (!totals.complete()) {
            return Optional.of("the exploration did not finish, so something within the bound was not tried");
        }
        return totals(totals)
                .or(closure::problem)
                .or(() -> differs("merged faults", totals.merged(), merged(closure)))
                .or(() -> reexecution(subject));
    }

    private Optional<String> totals(Totals totals) {
        Tally tally = certificate.nodes().values().stream()
                .map(node -> Tally.none().plus(node.verdict()))
                .reduce(Tally.none(), Tally::plus);
        return differs("runs", totals.nodes(), certificate.nodes().size())
                .or(() ->
                        differs("faults", totals.edges(), certificate.allEdges().size()))
                .or(() -> differs(
                        "junctions",
                        totals.choicePoints(),
                        certificate.allTurns().size()))
                .or(() -> differs("verdicts", totals.verdicts(), tally));
    }

    private long merged(CoverageCheck closure) {
        long leading = certificate.allEdges().stream()
                .filter(edge -> edge.leaves().isPresent())
                .count();
        return leading - closure.continuations();
    }

    private Optional<String> reexecution(Subject subject) {
        Reexecution reexecution =
                new Reexecution(certificate, new IndependentRun(subject, certificate.bound(), overseer));
        List<Node> all = List.copyOf(certificate.nodes().values());
        List<Node> drawn = new ArrayList<>(all.subList(0, 1));
        drawn.addAll(sample.of("runs", all.subList(1, all.size())));
        for (Node node : drawn) {
            runs++;
            Optional<String> problem = reexecution.problem(node);
            if (problem.isPresent()) {
                return problem;
            }
        }
        List<Edge> stops = drawn.stream()
                .flatMap(node -> certificate.edgesOf(node).stream())
                .filter(edge -> edge.fault().isStop())
                .toList();
        for (Edge stop : sample.of("restarts", stops)) {
            restarts++;
            Optional<String> problem = reexecution.problem(certificate.nodes().get(stop.from()), stop);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> differs(String what, Object said, Object counted) {
        return said.toString().equals(counted.toString())
                ? Optional.empty()
                : Optional.of(what + ": the last line says " + said + ", and the lines before " + counted);
    }
}

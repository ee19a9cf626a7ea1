package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Term;
import dev.hangover.scenarios.incidents.IncidentResult;
import java.util.List;
import java.util.Optional;

/** Explores scenarios with designs, and replays what was found. Reads no clock: {@code seconds} of its results are 0. */
public interface Campaign {
    /** The scenarios, built-in ones and files. */
    Catalogue catalogue();

    /** The designs, in the order in which they are listed. */
    List<Term> designs();

    /** The boundaries at which a process can die, in the order in which a block passes them. */
    List<Term> boundaries();

    /** The kinds of faults. */
    List<Term> faults();

    /** The probes: what an exploration counts to show that it looked. */
    List<Term> probes();

    /**
     * Finds out whether an exploration is possible at all, without making a run.
     *
     * @throws BadInput when it is not, for example because the coordinates are malformed
     */
    void check(Scenario scenario, String design, CaseOptions options);

    /**
     * Explores a design that is wrong on purpose, which takes a few runs. To be done before results are believed.
     *
     * @throws CanaryMissed when nothing wrong was found
     */
    void requireCanary();

    /**
     * Explores one scenario with one design.
     *
     * @param scenario what to explore; a design that it does not list is judged by the design's own declared default
     * @param design name of the design
     * @param options how to explore
     * @param progress told now and then how far it is
     * @throws BadInput when what was asked for turns out not to exist, for example stale coordinates
     * @throws dev.hangover.harness.explore.Nondeterminism when the same run ended differently twice
     */
    CaseResult explore(Scenario scenario, String design, CaseOptions options, ProgressListener progress);

    /**
     * Finds out what the reference run of one scenario with one design costs.
     *
     * @param scenario what to run
     * @param design name of the design
     * @param options where its databases live
     */
    Measured measure(Scenario scenario, String design, CaseOptions options);

    /**
     * Finds out what becomes of every pair of heights that a power cut can leave of the two databases, whatever their
     * policies.
     *
     * @param scenario what the chain does, and how long it is
     * @param design name of the design
     */
    Lattice lattice(Scenario scenario, String design);

    /**
     * Runs a recorded run again.
     *
     * @param token a token, or the content of a file that holds what is too long for one
     * @param given the scenario that the token is of, when it is not a built-in one
     * @throws BadInput when it is malformed, truncated or stale
     */
    Replay replay(String token, Optional<Scenario> given);

    /**
     * Makes a recorded failure small.
     *
     * @param token as for {@link #replay}
     * @param given likewise
     * @param most at most about so many runs
     * @param progress told now and then how far it is
     * @throws BadInput when it is malformed, truncated or stale, or when nothing failed in it
     */
    Shrinkage shrink(String token, Optional<Scenario> given, long most, ProgressListener progress);

    /**
     * Finds out whether a completeness certificate is true.
     *
     * @param given the scenario that it is of, when it is not a built-in one
     * @param sample which of its runs are made again
     * @throws BadInput when it is of a scenario or a design that is not here
     */
    CertificateReport check(Certificate certificate, Optional<Scenario> given, Sample sample);

    /** Ids of the incidents of the real system, which are also the names of their scenarios. */
    List<String> incidents();

    /** Runs after which {@link #investigate} gives up to find an incident by drawing faults. */
    int mostDrawn();

    /**
     * Finds an incident in the design that it is planted in.
     *
     * @param id one of {@link #incidents}
     * @throws BadInput when there is no such incident
     */
    IncidentResult investigate(String id);
}

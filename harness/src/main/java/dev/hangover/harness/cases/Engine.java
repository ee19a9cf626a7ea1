package dev.hangover.harness.cases;

import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateCheck;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.lattice.LatticeSurvey;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.DurableState;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.replay.Replayer;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Halted;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.shrink.FailureShrinker;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.harness.simulation.Schedule;
import java.util.List;
import java.util.function.UnaryOperator;

/** The entry to the engine: explore, replay, shrink and certify a case of any subject. */
public interface Engine {
    /** The engine. */
    Engine STANDARD = new Engine() {};

    /** Explores a case. */
    default CaseResult explore(CaseExplorer explorer) {
        return explorer.everything();
    }

    /**
     * Makes one run of a case.
     *
     * @param faults that strike in it
     * @param order of tasks
     * @throws dev.hangover.harness.input.BadInput when it never reaches one of them
     */
    default CaseResult run(CaseExplorer explorer, FaultSequence faults, Schedule order) {
        return explorer.at(faults, order);
    }

    /**
     * Makes the run without faults for a listener.
     *
     * @param rejoin as in its other runs
     * @return whether it came to its end
     */
    default boolean observe(Case of, boolean rejoin, RunListener listener) {
        try {
            return Runs.reference(of.subject(0), of.bounds(0, rejoin), listener)
                            .outcome()
                            .verdict()
                    == Verdict.CONVERGED;
        } catch (Halted halted) {
            return false;
        }
    }

    /**
     * Makes a recorded run again.
     *
     * @throws dev.hangover.harness.input.BadInput when it is stale
     */
    default Replay replay(RunKey key, Case of, RunFormat format) {
        return new Replayer(key, of).replay(format);
    }

    /**
     * Makes a recorded run again for what is durable in it.
     *
     * @throws dev.hangover.harness.input.BadInput when it is stale
     */
    default List<DurableState> states(RunKey key, Case of) {
        return new Replayer(key, of).states();
    }

    /**
     * Makes a recorded failure small.
     *
     * @param command the command line that replays a token
     * @param most at most about so many runs
     * @throws dev.hangover.harness.input.BadInput when it is stale, or when nothing failed in it
     */
    default Shrinkage shrink(
            RunKey key,
            Case of,
            RunFormat format,
            UnaryOperator<String> command,
            long most,
            ProgressListener progress) {
        return new FailureShrinker(of, format, command).shrink(key, most, progress);
    }

    /**
     * Finds out whether a completeness certificate is true.
     *
     * @param of the case that it is of
     * @param sample which of its runs are made again
     */
    default CertificateReport check(Certificate certificate, Case of, Sample sample) {
        return CertificateCheck.of(certificate, of.subject(0), of.sections(), sample, of.overseer(0));
    }

    /** Boots the subject from every pair of versions that a power cut can leave of the first two stores. */
    default Lattice lattice(Case of) {
        return new LatticeSurvey(of.variant(), of.subject(0), of.sections(), of.overseer(0)).lattice();
    }
}

package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.jobs.Watchdog;
import java.util.List;
import java.util.Optional;

/** What the command line does with the node, for tests. */
public final class NodeRuns {
    private final Subjects subjects;

    public NodeRuns(HostDesigns builtIn) {
        this(builtIn, List.of(), Watchdog.disabled());
    }

    public NodeRuns(HostDesigns builtIn, List<Plugin> plugins, Watchdog watchdog) {
        this.subjects = new Subjects(builtIn, plugins, watchdog);
    }

    public Subjects subjects() {
        return subjects;
    }

    public Catalogue catalogue() {
        return subjects.designs().catalogue();
    }

    public void check(Scenario scenario, String design, CaseOptions options) {
        subjects.node().check(scenario, design, options);
    }

    public CaseResult explore(Scenario scenario, String design, CaseOptions options, ProgressListener progress) {
        check(scenario, design, options);
        return new NodeExploration(subjects.node(), scenario, design)
                .explore(Engine.STANDARD, options, subjects.watch(options.halted()), progress);
    }

    public Measured measure(Scenario scenario, String design, CaseOptions options) {
        return new NodeExploration(subjects.node(), scenario, design)
                .measure(Engine.STANDARD, options, subjects.watch(options.halted()));
    }

    public Lattice lattice(Scenario scenario, String design) {
        return subjects.node()
                .with(
                        scenario,
                        design,
                        CaseOptions.USUAL.store(),
                        subjects.watch(CaseOptions.USUAL.halted()),
                        Engine.STANDARD::lattice);
    }

    public Replay replay(String token, Optional<Scenario> given) {
        return subjects.with(token, given, (key, of, format, command) -> Engine.STANDARD.replay(key, of, format));
    }

    public Shrinkage shrink(String token, Optional<Scenario> given, long most, ProgressListener progress) {
        return subjects.with(
                token,
                given,
                (key, of, format, command) -> Engine.STANDARD.shrink(key, of, format, command, most, progress));
    }

    public CertificateReport check(Certificate certificate, Optional<Scenario> given, Sample sample) {
        return subjects.with(
                certificate.subject(),
                given,
                (key, of, format, command) -> Engine.STANDARD.check(certificate, of, sample));
    }
}

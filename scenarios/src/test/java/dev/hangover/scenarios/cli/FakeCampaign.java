package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.Adversary;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.harness.trace.Trace;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Term;
import dev.hangover.scenarios.explore.Campaign;
import dev.hangover.scenarios.explore.CanaryMissed;
import dev.hangover.scenarios.explore.NodeCampaign;
import dev.hangover.scenarios.incidents.IncidentResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Knows the real designs and words, but runs nothing: meets every expectation, except that {@code guarded} never refuses
 * and {@code no-interlock} is not deterministic.
 */
final class FakeCampaign implements Campaign {
    private static final Remark REMARK = new Remark(
            "lost-effect",
            "a read was left out",
            2,
            new Difference("effects", 2, "send", Optional.of("[1,2]"), Optional.of("[1]")));

    private final Campaign real = new NodeCampaign(HostDesigns.find(FakeCampaign.class.getClassLoader()));

    final List<Scenario> explored = Collections.synchronizedList(new ArrayList<>());
    long milliseconds;
    final List<CaseOptions> options = Collections.synchronizedList(new ArrayList<>());
    boolean canaryLives;
    private boolean flawless;
    final List<String> replayed = Collections.synchronizedList(new ArrayList<>());

    /** One in which every design is deterministic and no adapter hides a write. */
    static FakeCampaign withoutFlaws() {
        FakeCampaign campaign = new FakeCampaign();
        campaign.flawless = true;
        return campaign;
    }

    @Override
    public Catalogue catalogue() {
        return real.catalogue();
    }

    @Override
    public List<Term> designs() {
        return real.designs();
    }

    @Override
    public List<Term> boundaries() {
        return List.of(new Term("sql.commit.after", "The swing-store has committed."));
    }

    @Override
    public List<Term> faults() {
        return List.of(new Term("restart", "A clean stop."), new Term("crash", "The process dies."));
    }

    @Override
    public List<Term> probes() {
        return List.of(
                new Term("replayed", "Saved sends were replayed."), new Term("nested", "It died again; here never."));
    }

    @Override
    public void check(Scenario scenario, String design, CaseOptions asked) {
        if (asked.at().filter(at -> !at.contains("/")).isPresent()) {
            throw new BadInput("--at: not coordinates: '" + asked.at().get() + "'");
        }
    }

    @Override
    public void requireCanary() {
        if (canaryLives) {
            throw new CanaryMissed("it lives");
        }
    }

    @Override
    public CaseResult explore(Scenario scenario, String design, CaseOptions asked, ProgressListener progress) {
        if (!flawless && design.equals("no-interlock")) {
            throw new Nondeterminism("event 7 differs");
        }
        if (!flawless && scenario.name().equals("pruning") && design.equals("embargo")) {
            throw UnannouncedWrite.unreported("iavl", new Place(2, new Boundary("crank.end"), 1));
        }
        progress.progress(1, 2);
        takeTime();
        explored.add(scenario);
        options.add(asked);
        asked.certificate().ifPresent(recorder -> recorder.finish("all that was tried\n", null, null, null));
        Verdict expected = scenario.designs()
                .getOrDefault(design, Expectation.of(Verdict.CONVERGED))
                .verdict();
        Verdict found = expected == Verdict.REFUSED && design.equals("guarded") ? Verdict.DIVERGED : expected;
        return new CaseResult(
                scenario.name(),
                design,
                asked.store(),
                scenario.workload().blocks(),
                scenario.faults().crashes(),
                scenario.faults().schedules().word(),
                scenario.workload().seedInHex(),
                Collections.singletonMap("abci", scenario.abci().word()),
                new Coverage(1, 2, 1, 0, true),
                Tally.none().plus(found),
                expected,
                found == expected,
                0,
                new TreeMap<>(Map.of("replayed", design.equals("ram-chain-sends") ? 1L : 0L, "nested", 0L)),
                List.of());
    }

    private void takeTime() {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Measured measure(Scenario scenario, String design, CaseOptions asked) {
        return new Measured(scenario.name(), design, new TreeMap<>(Map.of("bytes saved", 1.5)));
    }

    @Override
    public Lattice lattice(Scenario scenario, String design) {
        List<Lattice.Pair> pairs = List.of(
                new Lattice.Pair(0, 0, new Outcome.Converged(), 1),
                new Lattice.Pair(0, 1, new Outcome.Refused(1, "refusal", "is behind"), 1),
                new Lattice.Pair(
                        1,
                        0,
                        design.equals("no-interlock") ? new Outcome.Stuck(0, "waits") : new Outcome.Converged(),
                        2),
                new Lattice.Pair(1, 1, new Outcome.Converged(), 1));
        return new Lattice(design, 1, pairs);
    }

    @Override
    public Replay replay(String token, Optional<Scenario> given) {
        if (token.endsWith("truncated")) {
            throw new BadInput("the token is truncated:\nits checksum is missing");
        }
        replayed.add(token);
        Trace trace = new Trace(
                "a run", List.of("kernel"), List.of(new Trace.Step(1, "kernel", "begin block", "(0,0)")), "height");
        return new Replay(
                trace,
                new Outcome.Converged(),
                token.endsWith("remarked") ? List.of(REMARK) : List.of(),
                Optional.empty(),
                !token.endsWith("other"),
                token.endsWith("renamed") ? Optional.of("lost-effect") : Optional.empty(),
                "1 entered\n2 reached\n",
                "# a run\n");
    }

    @Override
    public Shrinkage shrink(String token, Optional<Scenario> given, long most, ProgressListener progress) {
        if (token.endsWith("other")) {
            return new Shrinkage(new Outcome.Converged(), false, Optional.empty(), List.of(), 1);
        }
        ShrunkForm smallest = new ShrunkForm("1.small", "./hangover replay 1.small", "1/end", 1, 0, 1, most > 1);
        return new Shrinkage(
                new Outcome.Stuck(1, "waits"), true, Optional.of(smallest), List.of("large", "small"), most);
    }

    @Override
    public CertificateReport check(Certificate certificate, Optional<Scenario> given, Sample sample) {
        return new CertificateReport(certificate, sample.size(), 0, Optional.empty());
    }

    @Override
    public List<String> incidents() {
        return List.of("I1", "I2");
    }

    @Override
    public int mostDrawn() {
        return 400;
    }

    @Override
    public IncidentResult investigate(String id) {
        boolean found = id.equals("I1");
        return new IncidentResult(
                id,
                "agoric-sdk #1",
                "something happens",
                "flawed-" + id,
                "does something wrong",
                List.of(),
                List.of("guarded"),
                found,
                true,
                found,
                found ? "diverged (lost-effect): something is lost" : "",
                found ? "diverged" : "",
                found ? "lost-effect" : "",
                found ? "before-sql" : "",
                found ? Optional.of(new Adversary(1, 0, 1, "crash")) : Optional.empty(),
                found
                        ? Optional.of(new ShrunkForm("1.small", "./hangover replay 1.small", "1/end", 1, 0, 1, true))
                        : Optional.empty(),
                found ? OptionalLong.of(3) : OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                0);
    }
}

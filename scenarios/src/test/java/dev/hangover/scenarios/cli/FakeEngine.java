package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CaseExplorer;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.cases.GraphRecorder;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.DurableState;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.harness.trace.Trace;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.Keys;
import dev.hangover.scenarios.replay.NodeCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Makes no runs: meets every expectation, except that {@code guarded} never refuses and {@code no-interlock} is not
 * deterministic. The outcome of a replay depends on the number of its sample.
 */
class FakeEngine implements Engine {
    /** A recorded run that ends as it did. */
    static final String TOKEN = token(0);

    /** One that ends otherwise. */
    static final String OTHER = token(1);

    /** One that ends as it did, with a remark. */
    static final String REMARKED = token(2);

    /** One that ends as it did, by another name. */
    static final String RENAMED = token(3);

    /** The probe that fires with {@code ram-chain-sends}. */
    static final String FIRED = "a vat was terminated";

    private static CaseResult canary;

    private static final Remark REMARK = new Remark(
            "lost-effect",
            "a read was left out",
            2,
            new Difference("effects", 2, "send", Optional.of("[1,2]"), Optional.of("[1]")));

    final List<Scenario> explored = Collections.synchronizedList(new ArrayList<>());
    long milliseconds;
    final List<CaseOptions> options = Collections.synchronizedList(new ArrayList<>());
    boolean canaryLives;
    private boolean flawless;
    final List<String> replayed = Collections.synchronizedList(new ArrayList<>());

    /** One in which every design is deterministic and no adapter hides a write. */
    static FakeEngine withoutFlaws() {
        FakeEngine engine = new FakeEngine();
        engine.flawless = true;
        return engine;
    }

    private static String token(int sample) {
        return Keys.of(
                        Trials.scenario("three-windows").withSchedules(ScheduleKind.RANDOM, 9),
                        "guarded",
                        "memory",
                        sample,
                        FaultSequence.none(),
                        new Outcome.Converged())
                .token()
                .toString();
    }

    @Override
    public CaseResult run(CaseExplorer explorer, FaultSequence faults, Schedule order) {
        return explore(explorer);
    }

    @Override
    public CaseResult explore(CaseExplorer explorer) {
        Scenario scenario = ((NodeCase) explorer.of()).scenario();
        String design = explorer.of().variant();
        if (design.equals("canary")) {
            return canaryLives ? result(scenario, "guarded", explorer.options()) : canary(explorer);
        }
        if (!flawless && design.equals("no-interlock")) {
            throw new Nondeterminism("event 7 differs");
        }
        if (!flawless && scenario.name().equals("pruning") && design.equals("embargo")) {
            throw UnannouncedWrite.unreported("iavl", new Place(2, new Boundary("crank.end"), 1));
        }
        explorer.progress().progress(1, 2);
        takeTime();
        explored.add(scenario);
        options.add(explorer.options());
        explorer.options().certificate().ifPresent(FakeEngine::certifyOneBlock);
        return result(scenario, design, explorer.options());
    }

    /** Whatever was explored, its certificate is of one block. */
    private static void certifyOneBlock(GraphRecorder recorder) {
        Scenario oneBlock = Trials.scenario("three-windows").withBlocks(1);
        SubjectFactory stage = new SubjectFactory(oneBlock, Trials.DESIGNS.get("guarded"), NodeFactory.memory());
        NodeCase.of(oneBlock, "guarded", "memory", stage)
                .explorer(CaseOptions.USUAL.certifiedTo(recorder), token -> token, ProgressListener.NONE)
                .everything();
    }

    private static synchronized CaseResult canary(CaseExplorer explorer) {
        if (canary == null) {
            canary = explorer.everything();
        }
        return canary;
    }

    static CaseResult result(Scenario scenario, String design, CaseOptions asked) {
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
                new TreeMap<>(Map.of(FIRED, design.equals("ram-chain-sends") ? 1L : 0L)),
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
    public Lattice lattice(Case of) {
        String design = of.variant();
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
    public Replay replay(RunKey key, Case of, RunFormat format) {
        replayed.add(key.token().toString());
        Trace trace = new Trace(
                "a run", List.of("kernel"), List.of(new Trace.Step(1, "kernel", "begin block", "(0,0)")), "height");
        return new Replay(
                trace,
                new Outcome.Converged(),
                key.sample() == 2 ? List.of(REMARK) : List.of(),
                Optional.empty(),
                key.sample() != 1,
                key.sample() == 3 ? Optional.of("lost-effect") : Optional.empty(),
                "1 entered\n2 reached\n",
                "# a run\n");
    }

    @Override
    public boolean observe(Case of, boolean rejoin, RunListener listener) {
        return of.sections() <= 10 && !flawless && Engine.super.observe(of, rejoin, listener);
    }

    @Override
    public List<DurableState> states(RunKey key, Case of) {
        Subject subject = of.subject(0);
        Images blank = subject.blank();
        return List.of(
                new DurableState("end", "at the end of " + key.at(), 0, blank, subject.versions(blank), "before"));
    }

    @Override
    public Shrinkage shrink(
            RunKey key,
            Case of,
            RunFormat format,
            UnaryOperator<String> command,
            long most,
            ProgressListener progress) {
        if (key.sample() == 1) {
            return new Shrinkage(new Outcome.Converged(), false, Optional.empty(), List.of(), 1);
        }
        ShrunkForm smallest = new ShrunkForm(TOKEN, "./hangover replay " + TOKEN, "1/end", 1, 0, 1, most > 1);
        return new Shrinkage(
                new Outcome.Stuck(1, "waits"), true, Optional.of(smallest), List.of("large", "small"), most);
    }

    @Override
    public CertificateReport check(Certificate certificate, Case of, Sample sample) {
        return new CertificateReport(certificate, sample.size(), 0, Optional.empty());
    }
}

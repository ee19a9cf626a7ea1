package dev.hangover.harness.shrink;

import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.Replayer;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Shrinks the failures of one case. */
public final class FailureShrinker {
    private final Case failing;
    private final RunFormat format;
    private final UnaryOperator<String> command;

    /**
     * @param failing the case
     * @param format writes tokens
     * @param command the command line that replays a token
     */
    public FailureShrinker(Case failing, RunFormat format, UnaryOperator<String> command) {
        this.failing = failing;
        this.format = format;
        this.command = command;
    }

    /**
     * Makes a recorded failure small, when it ends again as it was recorded.
     *
     * @param key which run it was
     * @param most at most about so many runs
     * @param progress hears how far it is
     * @throws BadInput when it is stale, or when nothing failed in it
     */
    public Shrinkage shrink(RunKey key, long most, ProgressListener progress) {
        Outcome outcome = new Replayer(key, failing).outcome();
        if (outcome.verdict() == Verdict.CONVERGED) {
            throw new BadInput("the run converged: only failures can be shrunk");
        }
        if (!key.endedAs(outcome)) {
            return new Shrinkage(outcome, false, Optional.empty(), List.of(), 1);
        }
        Shrunk<ShrinkableRun> shrunk = shrink(key, outcome, most, progress);
        return new Shrinkage(
                outcome,
                true,
                Optional.of(describe(shrunk, outcome, key.rejoin())),
                shrunk.history().stream().map(ShrinkableRun::toString).toList(),
                shrunk.executions());
    }

    /**
     * Makes a failure small.
     *
     * @param key which run it was
     * @param outcome how it ended
     * @param most at most about so many runs
     * @param progress hears how far it is
     * @throws Nondeterminism when the run does not end so again
     */
    public Shrunk<ShrinkableRun> shrink(RunKey key, Outcome outcome, long most, ProgressListener progress) {
        FailureKind kind = FailureKind.of(outcome);
        return new Shrinker<ShrinkableRun>(
                        (form, allowance) -> fails(form, key.rejoin(), kind, allowance), most, progress)
                .shrink(writtenOut(key))
                .orElseThrow(() -> new Nondeterminism("a run that ended as " + kind
                        + " did not end so when it was written out: " + format.shortest(key)));
    }

    /**
     * The smallest form as results show it.
     *
     * @param rejoin whether its run may end where it has become the reference run again
     */
    public ShrunkForm describe(Shrunk<ShrinkableRun> shrunk, Outcome outcome, boolean rejoin) {
        ShrinkableRun form = shrunk.form();
        String token = format.shortest(RunKey.of(form.of(), 0, form.faults(), outcome)
                .drawnBy(RunKey.RANDOM)
                .inOrder(form.schedule())
                .rejoining(rejoin));
        return new ShrunkForm(
                token,
                command.apply(token),
                form.faults().toString(),
                form.of().sections(),
                form.of().actions(),
                form.faults().places().size(),
                shrunk.minimal());
    }

    private static Optional<ShrinkableRun> fails(
            ShrinkableRun form, boolean rejoin, FailureKind kind, Allowance allowance) {
        return new FailureFinder(form.of().subject(0), form.of().bounds(0, rejoin), kind, allowance)
                .find(form.faults(), form.schedule())
                .map(found -> new ShrinkableRun(form.of(), found.faults(), found.schedule()));
    }

    private ShrinkableRun writtenOut(RunKey key) {
        boolean drawn = key.sample() > 0 && key.order().isEmpty()
                || !key.order().holds().isEmpty();
        return new ShrinkableRun(failing.scripted(key.sample()), key.at(), drawn ? drawn(key) : key.order());
    }

    /** The schedule that was drawn for a sample, or that holds led to, decision by decision. */
    private Schedule drawn(RunKey key) {
        Subject subject = failing.subject(key.sample());
        RunSettings settings = failing.bounds(key.sample(), key.rejoin());
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        ChoiceLog log = new ChoiceLog();
        Choices order = log.recording(failing.order(key.sample(), key.order()));
        Runs.fromBlank(subject, settings, order, FaultPlan.at(key.at()), reference, RunListener.NONE);
        return Schedule.of(log);
    }
}

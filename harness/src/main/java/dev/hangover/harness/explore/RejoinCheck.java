package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Continues some of the runs that ended because they had become the reference run again, and compares their ends with
 * the predicted ones. That they end so rests on the process being measured completely: a difference stops everything and
 * names the run, and what was different in memory and not measured.
 *
 * <p>A run that is not continued gets the verdict of a clean restart of the reference run, and such a restart begins with what
 * the restart before it left. That rests on the same: with each run that is continued, one of these restarts is compared with
 * what the reference run leaves when it is stopped there.
 */
final class RejoinCheck {
    private static final int SHORT = 10;
    private static final long EARLY_SECTIONS = 2;

    private final BranchRunner branchRunner;
    private final long horizon;
    private final RejoinSample sample;
    private final Choices draws;
    private final Set<String> firsts = new TreeSet<>();

    /** @param horizon the last section in which a fault may strike */
    RejoinCheck(BranchRunner branchRunner, long horizon, RejoinSample sample) {
        this.branchRunner = branchRunner;
        this.horizon = horizon;
        this.sample = sample;
        this.draws = Choices.seeded(sample.seed()).fork("continued");
    }

    /**
     * Continues this run if it is one of the sample.
     *
     * @param execution of the branch
     * @throws Nondeterminism when it ends otherwise
     */
    void check(Branch branch, Execution execution) {
        if (execution.rejoined() && isDrawn(branch, execution.rejoinedAfter().getAsLong())) {
            Runs.Continued continued = branchRunner.continued(branch);
            Outcome ended = continued.execution().outcome();
            continued.predicted().filter(predicted -> !isSame(predicted, ended)).ifPresent(predicted -> {
                throw new Nondeterminism(describe(branch, execution, predicted, ended));
            });
            branchRunner.restartDiffers(execution.rejoinedAfter().getAsLong()).ifPresent(how -> {
                throw new Nondeterminism(how);
            });
        }
    }

    /** The cost of continuing grows with the sections that are left, so that of long runs fewer are drawn. */
    private boolean isDrawn(Branch branch, long section) {
        long left = Math.max(0, horizon - section);
        String boundary = branch.struck().last().map(RejoinCheck::boundary).orElse("no fault");
        boolean isFirst = sample.afterEachBoundary() && left <= RejoinSample.LONG && isFirst(branch, boundary);
        boolean isDrawn = draws.choose(boundary, sample.oneIn()) == 0
                && draws.choose("sections left", (int) Math.max(1, Math.min(left / SHORT, Integer.MAX_VALUE))) == 0;
        return isFirst || isDrawn;
    }

    /** State that is not measured may act only after a fault in one of the later sections: each of them is tried too. */
    private boolean isFirst(Branch branch, String boundary) {
        Optional<Fault> last = branch.struck().last();
        if (last.isEmpty()) {
            return firsts.add(boundary);
        }
        String section = last.get().kind().word() + " " + last.get().place().section();
        boolean isShort = horizon <= RejoinSample.SHORT;
        boolean ofItsPlace = firsts.add(isShort ? last.get().place().boundary() + " " + section : boundary);
        boolean ofItsSection = firsts.add(section);
        return ofItsPlace || ofItsSection;
    }

    /** A first section can be special: what follows a fault in it and what follows one in a later section is distinguished. */
    private static String boundary(Fault last) {
        return last.place().boundary() + " " + last.kind().word() + " "
                + Math.min(last.place().section(), EARLY_SECTIONS);
    }

    private static boolean isSame(Outcome predicted, Outcome ended) {
        return predicted.verdict() == ended.verdict() && predicted.law().equals(ended.law());
    }

    private String describe(Branch branch, Execution execution, Outcome predicted, Outcome ended) {
        long section = execution.rejoinedAfter().getAsLong();
        return "the run with " + faults(branch) + " was the reference run again after section " + section
                + " in all that is durable and measured, so it was to end as '" + predicted.sentence()
                + "'; continued to the horizon, it ended as '" + ended.sentence() + "'. "
                + branchRunner.unmeasured(branch, section).describe();
    }

    private static String faults(Branch branch) {
        String order = branch.schedule().isEmpty() ? "" : ", order " + branch.schedule();
        return (branch.struck().faults().isEmpty() ? "no fault" : "faults " + branch.struck()) + order;
    }
}

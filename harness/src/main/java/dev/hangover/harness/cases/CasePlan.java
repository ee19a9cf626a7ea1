package dev.hangover.harness.cases;

import dev.hangover.harness.expectation.Demands;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Verdict;
import java.util.List;

/**
 * The plan of an exploration: the bound of a case, and its expectation.
 *
 * @param crashes most crashes in one run
 * @param restarts most clean restarts in one run
 * @param kinds what can strike
 * @param schedules how orders of tasks are chosen
 * @param runs how many orders are drawn when they are sampled, else 0
 * @param rejoinSeed draws which runs that met the reference run again are continued
 * @param expected what is to be found
 * @param demands what is demanded beside the verdict
 */
public record CasePlan(
        int crashes,
        int restarts,
        List<FaultKind> kinds,
        ScheduleKind schedules,
        int runs,
        long rejoinSeed,
        Expectation expected,
        Demands demands) {
    /** Keeps a copy. */
    public CasePlan {
        kinds = List.copyOf(kinds);
    }

    /** So many crashes, one order of tasks, and everything is to converge. */
    public static CasePlan crashes(int most) {
        return new CasePlan(
                most,
                0,
                List.of(FaultKind.CRASH),
                ScheduleKind.FIFO,
                0,
                0,
                Expectation.of(Verdict.CONVERGED),
                Demands.NONE);
    }
}

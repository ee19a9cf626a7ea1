package dev.hangover.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.scenarios.subject.Housing;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever the chain is asked to do, and wherever the process dies. The seed of the simulation is a parameter. */
class CrashProperties {
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aNodeThatDiedTwiceEndsWhereOneIsThatNeverDied(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 1, max = 4) int blocks,
            @ForAll @IntRange(max = 6) int actions,
            @ForAll boolean guarded) {
        String design = guarded ? "guarded" : "ram-chain-sends";
        Trials trials = Trials.of(Trials.swarm(blocks, actions, seed), Trials.DESIGNS.get(design), Housing.memory());
        int places = trials.reference().boundaries();
        FaultPlan faults = FaultPlan.drawn(Choices.seeded(seed), 2, places, blocks, List.of(FaultKind.CRASH));

        Execution execution = Runs.fromBlank(
                trials.subject(),
                trials.settings(),
                Choices.seeded(seed).fork("order"),
                faults,
                trials.reference(),
                RunListener.NONE);

        assertThat(execution.outcome())
                .as(() -> trials.story(design, execution))
                .isEqualTo(new Outcome.Converged());
    }
}

package dev.hangover.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.stage.Workspace;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** Memory and files cannot be told apart: the same seed gives the same events and the same durable states. */
class StoreModeProperties {
    private static final int BLOCKS = 3;
    private static final int ACTIONS = 4;

    @Property(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theSameSeedGivesTheSameRunInMemoryAndInFiles(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long seed) {
        Scenario scenario = Trials.swarm(BLOCKS, ACTIONS, seed);

        assertThat(run(scenario, seed, "file")).isEqualTo(run(scenario, seed, "memory"));
    }

    private static List<String> run(Scenario scenario, long seed, String store) {
        try (Workspace workspace = Workspace.of(store)) {
            Trials trials = Trials.of(scenario, Trials.DESIGNS.get("guarded"), workspace.housing());
            Heard heard = new Heard();
            Runs.fromBlank(
                    trials.subject(),
                    trials.settings(),
                    Choices.seeded(seed),
                    FaultPlan.drawn(
                            Choices.seeded(seed), 2, trials.reference().boundaries(), BLOCKS, List.of(FaultKind.CRASH)),
                    trials.reference(),
                    heard);
            return heard.lines;
        }
    }

    private static final class Heard implements RunListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public boolean wantsNotes() {
            return true;
        }

        @Override
        public void starts(String why, Images images) {
            lines.add(why + ": " + images.fingerprint());
        }

        @Override
        public void on(Event event) {
            lines.add(event.toString());
        }

        @Override
        public void finished(long section, Images images) {
            lines.add("finished " + section + ": " + images.fingerprint());
        }
    }
}

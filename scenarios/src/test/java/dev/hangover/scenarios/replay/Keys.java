package dev.hangover.scenarios.replay;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.explore.Trials;
import java.util.List;
import java.util.Optional;

/** Names runs of the node. */
public final class Keys {
    /** A workload of three blocks, and two events. */
    static final WrittenOut WRITTEN = new WrittenOut(
            Trials.transactions(
                    List.of(List.of("pay agoric1ann 1", "count apples 3"), List.of(), List.of("mail peer-a 2 0"))),
            List.of(
                    ScenarioEvent.of(List.of("late-write", "1")),
                    ScenarioEvent.of(List.of("upgrade-plan", "3", "early", "true"))));

    private Keys() {}

    /** A run of a scenario's own case that has been made. */
    public static RunKey of(
            Scenario scenario, String design, String store, int sample, FaultSequence coordinates, Outcome outcome) {
        NodeKey key = NodeKey.of(scenario, design, store);
        return new RunKey(
                key.settings(),
                sample,
                RunKey.RANDOM,
                Schedule.none(),
                coordinates,
                true,
                RunKey.ending(outcome),
                key.script());
    }

    /** A run with all its settings. */
    public static RunKey of(
            String scenario,
            String design,
            String store,
            int blocks,
            int actions,
            Draw draw,
            Abci abci,
            String seed,
            int sample,
            String drawn,
            Schedule order,
            FaultSequence coordinates,
            boolean rejoin,
            String ending,
            Optional<WrittenOut> written) {
        NodeKey key = new NodeKey(scenario, design, store, blocks, actions, draw, abci, seed, written);
        return new RunKey(key.settings(), sample, drawn, order, coordinates, rejoin, ending, key.script());
    }
}

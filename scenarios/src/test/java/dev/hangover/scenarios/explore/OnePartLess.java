package dev.hangover.scenarios.explore;

import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.replay.NodeKey;
import dev.hangover.scenarios.replay.WrittenOut;
import java.util.ArrayList;
import java.util.List;

/**
 * The scenarios that have one block, one action or one fault less than a run that is written out. Each is to be explored in
 * full: every fault of the number that is left, at every place.
 */
public final class OnePartLess {
    private OnePartLess() {}

    /** Those of a run. */
    public static List<Scenario> of(Scenario story, RunKey key) {
        NodeKey run = NodeKey.of(key);
        WrittenOut whole = run.written().orElseThrow();
        int restarts = (int)
                key.at().places().stream().filter(FaultSequence::isRestart).count();
        int crashes = key.at().places().size() - restarts;
        List<Scenario> all = new ArrayList<>();
        if (crashes > 0) {
            all.add(with(story, whole, run.blocks(), crashes - 1, restarts));
        }
        if (restarts > 0) {
            all.add(with(story, whole, run.blocks(), crashes, restarts - 1));
        }
        for (int block = 1; block <= run.blocks() && run.blocks() > 1; block++) {
            all.add(with(story, withoutBlock(whole, block), run.blocks() - 1, crashes, restarts));
        }
        for (int block = 0; block < whole.transactions().size(); block++) {
            for (int action = 0; action < whole.transactions().get(block).size(); action++) {
                List<List<Tx>> rest = new ArrayList<>(whole.transactions());
                rest.set(block, new ArrayList<>(rest.get(block)));
                rest.get(block).remove(action);
                all.add(with(story, new WrittenOut(rest, whole.events()), run.blocks(), crashes, restarts));
            }
        }
        if (!key.order().isEmpty()) {
            all.add(with(story, whole, run.blocks(), crashes, restarts));
        }
        return all;
    }

    private static WrittenOut withoutBlock(WrittenOut whole, int block) {
        List<List<Tx>> rest = new ArrayList<>(whole.transactions());
        if (block <= rest.size()) {
            rest.remove(block - 1);
        }
        List<ScenarioEvent> events = new ArrayList<>();
        for (ScenarioEvent event : whole.events()) {
            if (event.block() != block) {
                long height = event.block() > block ? event.block() - 1 : event.block();
                events.add(event.in(height));
            }
        }
        return new WrittenOut(rest, events);
    }

    private static Scenario with(Scenario story, WrittenOut written, int blocks, int crashes, int restarts) {
        Scenario other = written.in(
                story.with(story.workload().with(blocks, 0, story.workload().seed())));
        return other.withFaults(crashes, restarts).withSchedules(ScheduleKind.FIFO, 0);
    }
}

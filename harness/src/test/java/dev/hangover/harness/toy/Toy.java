package dev.hangover.harness.toy;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import java.util.List;
import java.util.TreeMap;

/**
 * The toy within some bounds, ready to be run.
 *
 * @param bug what is wrong with it
 * @param settings the bounds
 */
public record Toy(Bug bug, RunSettings settings) {
    private static final long STEP_BOUND = 40;

    /** With three sections in which faults strike, and rejoining. */
    public static Toy with(Bug bug) {
        return new Toy(bug, new RunSettings(3, true, STEP_BOUND));
    }

    /** The same toy, run to the end each time. */
    public Toy withoutRejoin() {
        return new Toy(bug, new RunSettings(settings.horizon(), false, settings.stepBound(), settings.kinds()));
    }

    /** The same toy with so many sections in which faults strike. */
    public Toy sections(long horizon) {
        return new Toy(bug, new RunSettings(horizon, settings.rejoin(), settings.stepBound(), settings.kinds()));
    }

    /** The same toy, struck by nothing else than these. */
    public Toy trying(FaultKind... kinds) {
        return new Toy(bug, settings.trying(List.of(kinds)));
    }

    /** The subject. */
    public Counters subject() {
        return new Counters(bug);
    }

    /** Tries every fault within the budget. */
    public Exploration explore(int crashes, int restarts) {
        return new Explorer(subject(), settings, new Budget(crashes, restarts), ProgressListener.NONE).explore();
    }

    /** Tries every fault within the budget, under every order of tasks. */
    public Exploration exploreEveryOrder(int crashes, int restarts) {
        return new Explorer(
                        subject(),
                        settings,
                        Search.of(new Budget(crashes, restarts)).inEveryOrder())
                .explore();
    }

    /** The run without faults. */
    public Reference reference() {
        return Runs.reference(subject(), settings, RunListener.NONE);
    }

    /** A run from the beginning, straight, with faults at these places. */
    public Execution fromBlank(Reference reference, String coordinates) {
        return fromBlank(reference, coordinates, RunListener.NONE);
    }

    /** The same, listened to. */
    public Execution fromBlank(Reference reference, String coordinates, RunListener listener) {
        FaultPlan faults = FaultPlan.at(FaultSequence.parse(coordinates, new TreeMap<>()));
        return Runs.fromBlank(subject(), settings, Choices.fifo(), faults, reference, listener);
    }

    /** A run from what faults at these places left. */
    public Execution fromImages(Reference reference, Images images, FaultSequence struck) {
        return Runs.fromImages(
                subject(), settings, Choices.fifo(), FaultPlan.none(), reference, RunListener.NONE, images, struck);
    }
}

package dev.hangover.scenarios.bench;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.run.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Three blocks of two actions under every order of tasks with up to two crashes: how many explorations stay incomplete. */
final class EveryInterleaving implements Figure {
    private static final int BLOCKS = 3;
    private static final int ACTIONS = 2;
    private static final int CRASHES = 2;
    private static final List<String> DESIGNS = List.of("ram-chain-sends", "guarded");

    @Override
    public String name() {
        return "every-interleaving";
    }

    @Override
    public String description() {
        return "3 blocks of 2 actions, up to 2 crashes, every order of tasks: designs whose exploration is not complete";
    }

    @Override
    public double target() {
        return 0;
    }

    @Override
    public Measurement measure() {
        int incomplete = 0;
        List<String> details = new ArrayList<>();
        for (String design : DESIGNS) {
            Search search = Search.of(new Budget(CRASHES, 0)).inEveryOrder();
            Clock clock = new WallTime();
            Coverage coverage = new Explorer(
                            new StandardChain(design, ACTIONS).subject(), new RunSettings(BLOCKS, true), search)
                    .explore()
                    .coverage();
            incomplete += coverage.complete() ? 0 : 1;
            details.add(String.format(
                    Locale.ROOT,
                    "%s: %d states, %d merged, %d orders of tasks, %d merged, %.1f s",
                    design,
                    coverage.distinctStates(),
                    coverage.merged(),
                    coverage.choicePoints(),
                    coverage.choicePointsMerged(),
                    clock.lap() / 1e9));
        }
        return Measurement.of(this, incomplete, String.join("; ", details));
    }
}

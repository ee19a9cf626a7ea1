package dev.hangover.scenarios.realkill;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultSequence;
import java.nio.file.Path;
import java.util.List;

/**
 * Kills a child at each canonical window of the run, and again at each canonical window that it passes while it repairs the
 * block in which it was killed. Every node that was left by a kill is brought to its end by another child. The files that a
 * kill left are copied for each of the lives that follow it.
 */
final class WindowKills {
    private final SimulatedRuns simulated;
    private final KillCheck check;
    private final ChildPool children;
    private final ProgressListener progress;

    WindowKills(SimulatedRuns simulated, KillCheck check, ChildPool children, ProgressListener progress) {
        this.simulated = simulated;
        this.check = check;
        this.children = children;
        this.progress = progress;
    }

    void all() {
        List<Death> deaths = simulated.wholeRun().windows().stream()
                .map(window -> death(FaultSequence.none(), window))
                .toList();
        long total =
                deaths.stream().mapToLong(death -> 1 + death.again().size()).sum();
        long done = 0;
        for (Death death : deaths) {
            Path home = children.blankHome();
            if (check.die(home, FaultSequence.none(), death.window())) {
                progress.progress(++done, total);
                for (SimulatedRun.Window again : death.again()) {
                    dieAgain(children.copyOf(home), death.struck(), again);
                    progress.progress(++done, total);
                }
                check.end(home, death.struck(), death.after());
            }
            children.discard(home);
        }
    }

    private void dieAgain(Path home, FaultSequence before, SimulatedRun.Window window) {
        if (check.die(home, before, window)) {
            FaultSequence both = before.plus(window.place());
            check.end(home, both, simulated.after(both, window.images()));
        }
        children.discard(home);
    }

    private Death death(FaultSequence before, SimulatedRun.Window window) {
        FaultSequence struck = before.plus(window.place());
        SimulatedRun after = simulated.after(struck, window.images());
        List<SimulatedRun.Window> again = after.windows().stream()
                .filter(next -> next.place().section() == window.place().section())
                .toList();
        return new Death(window, struck, after, again);
    }

    /**
     * One window of the undisturbed run.
     *
     * @param window where the first kill strikes
     * @param struck the same as coordinates
     * @param after the run after it
     * @param again windows of the same block that the run after it passes
     */
    private record Death(
            SimulatedRun.Window window, FaultSequence struck, SimulatedRun after, List<SimulatedRun.Window> again) {}
}

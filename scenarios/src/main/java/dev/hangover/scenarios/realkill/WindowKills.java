package dev.hangover.scenarios.realkill;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.Coordinates;
import java.nio.file.Path;
import java.util.List;

/**
 * Kills a child at each canonical window of the run, and again at each canonical window that it passes while it repairs the
 * block in which it was killed. Every node that was left by a kill is brought to its end by another child. The files that a
 * kill left are copied for each of the lives that follow it.
 */
final class WindowKills {
    private final Predictor predictor;
    private final Trial trial;
    private final Workshop workshop;
    private final ProgressListener progress;

    WindowKills(Predictor predictor, Trial trial, Workshop workshop, ProgressListener progress) {
        this.predictor = predictor;
        this.trial = trial;
        this.workshop = workshop;
        this.progress = progress;
    }

    void all() {
        List<Death> deaths = predictor.wholeRun().windows().stream()
                .map(window -> death(Coordinates.none(), window))
                .toList();
        long total =
                deaths.stream().mapToLong(death -> 1 + death.again().size()).sum();
        long done = 0;
        for (Death death : deaths) {
            Path home = workshop.blankHome();
            if (trial.die(home, Coordinates.none(), death.window())) {
                progress.progress(++done, total);
                for (Prediction.Window again : death.again()) {
                    dieAgain(workshop.copyOf(home), death.struck(), again);
                    progress.progress(++done, total);
                }
                trial.end(home, death.struck(), death.after());
            }
            workshop.discard(home);
        }
    }

    private void dieAgain(Path home, Coordinates before, Prediction.Window window) {
        if (trial.die(home, before, window)) {
            Coordinates both = before.plus(window.place());
            trial.end(home, both, predictor.after(both, window.images()));
        }
        workshop.discard(home);
    }

    private Death death(Coordinates before, Prediction.Window window) {
        Coordinates struck = before.plus(window.place());
        Prediction after = predictor.after(struck, window.images());
        List<Prediction.Window> again = after.windows().stream()
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
            Prediction.Window window, Coordinates struck, Prediction after, List<Prediction.Window> again) {}
}

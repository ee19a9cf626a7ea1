package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.node.Node;
import dev.hangover.scenarios.campaign.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Kills a child at each canonical window of the run, and again at each canonical window that it passes while it repairs the
 * block in which it was killed; lets the last child come to its end. The files that a kill left are copied for each of the
 * lives that follow it.
 */
final class WindowKills {
    private final Predictor predictor;
    private final Workshop workshop;
    private final Protocol protocol;
    private final ProgressListener progress;
    private long done;
    private long total;

    WindowKills(Predictor predictor, Workshop workshop, Protocol protocol, ProgressListener progress) {
        this.predictor = predictor;
        this.workshop = workshop;
        this.protocol = protocol;
        this.progress = progress;
    }

    void all() {
        List<Death> deaths = predictor.wholeRun().windows().stream()
                .map(window -> death(Coordinates.none(), window))
                .toList();
        total = deaths.stream()
                .mapToLong(death -> 2 + 2L * death.again().size())
                .sum();
        for (Death death : deaths) {
            Path home = workshop.blankHome();
            if (die(home, Coordinates.none(), death.window())) {
                for (Candidate again : death.again()) {
                    Path copy = workshop.copyOf(home);
                    if (die(copy, death.struck(), again)) {
                        Coordinates both = death.struck().plus(again.place());
                        end(copy, both, predictor.after(both, again.images()));
                    }
                    workshop.discard(copy);
                }
                end(home, death.struck(), death.after());
            }
            workshop.discard(home);
        }
    }

    private Death death(Coordinates before, Candidate window) {
        Coordinates struck = before.plus(window.place());
        Prediction after = predictor.after(struck, window.images());
        List<Candidate> again = new ArrayList<>(after.windows());
        again.removeIf(next -> next.place().section() != window.place().section());
        return new Death(window, struck, after, again);
    }

    /** Whether the child died where it should and left what it should. */
    private boolean die(Path home, Coordinates before, Candidate window) {
        Coordinates struck = before.plus(window.place());
        try (Child child = workshop.start(Assignment.dieAt(home, before, window.place()))) {
            boolean came = protocol.same(struck + ", start", Announcements.RUNNING, child.announcement())
                    && protocol.same(
                            struck + ", death", Announcements.at(window.place().toString()), child.announcement());
            if (!came) {
                return false;
            }
            if (!child.kill()) {
                protocol.unexpected(struck + ": the child ended before it was killed");
                return false;
            }
        }
        protocol.killedAt(struck);
        step();
        return sameDisks(struck + ", what the kill left", home, window.images());
    }

    private void end(Path home, Coordinates struck, Prediction after) {
        try (Child child = workshop.start(Assignment.end(home, struck))) {
            if (protocol.same(struck + ", restart", Announcements.RUNNING, child.announcement())) {
                protocol.same(struck + ", end", after.ending(), child.announcement());
            }
        }
        step();
        sameDisks(struck + ", disks in the end", home, after.last());
    }

    private boolean sameDisks(String when, Path home, Images expected) {
        return protocol.readable(when, () -> protocol.sameDisks(when, expected, Node.imagesIn(home)))
                .orElse(false);
    }

    private void step() {
        progress.progress(++done, total);
    }

    /**
     * One window of the undisturbed run.
     *
     * @param window where the first kill strikes
     * @param struck the same as coordinates
     * @param after the run after it
     * @param again windows of the same block that the run after it passes
     */
    private record Death(Candidate window, Coordinates struck, Prediction after, List<Candidate> again) {}
}

package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.node.Node;
import java.nio.file.Path;
import java.util.Optional;

/** Lets the child die or finish, and compares its messages and files with the prediction. */
final class KillCheck {
    private final ChildPool children;
    private final KillLog log;

    KillCheck(ChildPool children, KillLog log) {
        this.children = children;
        this.log = log;
    }

    /**
     * A kill at a window.
     *
     * @param before where earlier kills struck
     * @param window where this one strikes, and what it must leave
     * @return whether it struck, and left that
     */
    boolean die(Path home, FaultSequence before, SimulatedRun.Window window) {
        FaultSequence struck = before.plus(window.place());
        Child child = children.start(ChildTask.death(home, before, window.place()));
        boolean came = log.same(struck + ", death", ChildMessages.reached(window.place()), child.announcement());
        boolean killed = child.kill();
        children.discardChild();
        if (!came) {
            return false;
        }
        if (!killed) {
            log.unexpected(struck + ": the child ended before it was killed");
            return false;
        }
        log.killedAt(struck);
        return sameDisks(struck + ", what the kill left", home, window.images());
    }

    /** A restart after the last kill, to the end of the run. */
    void end(Path home, FaultSequence struck, SimulatedRun after) {
        endsAs(struck.toString(), after, ChildTask.end(home, struck));
    }

    /** A run from the very beginning that is not killed. */
    void wholeRun(Path home, SimulatedRun whole) {
        endsAs("whole run", whole, ChildTask.wholeRun(home));
    }

    private void endsAs(String run, SimulatedRun predicted, ChildTask task) {
        Child child = children.start(task);
        if (log.same(run + ", end", predicted.ending(), child.announcement())) {
            sameDisks(run + ", disks in the end", task.home(), predicted.last());
        } else {
            children.discardChild();
        }
    }

    /** What is on the disks of a node whose process is not working; a disagreement when that cannot be read. */
    Optional<Images> disks(String when, Path home) {
        try {
            return Optional.of(Node.imagesIn(home));
        } catch (RuntimeException e) {
            log.unexpected(when + ": the files cannot be read: " + e);
            return Optional.empty();
        }
    }

    private boolean sameDisks(String when, Path home, Images expected) {
        return disks(when, home)
                .map(found -> log.sameDisks(when, expected, found))
                .orElse(false);
    }
}

package dev.hangover.harness.simulation;

import java.util.Optional;
import java.util.function.Supplier;

/** The state of a life: not yet begun, running, or ended and how. */
final class Liveness {
    private Error end;
    private boolean preparing;

    /** The life ends so, unless it had ended before. */
    <E extends Error> E ends(E how) {
        if (end == null) {
            end = how;
        }
        return how;
    }

    /** A life that was terminated acts again while the process stops. */
    void stops() {
        if (end instanceof Terminated) {
            end = null;
        }
    }

    Optional<Error> end() {
        return Optional.ofNullable(end);
    }

    void requireAlive() {
        if (end != null) {
            throw end;
        }
    }

    /** @throws BrokenContract when the life has not begun */
    void requireActing(String call) {
        requireAlive();
        if (preparing) {
            throw ends(new BrokenContract("a machine called Simulation." + call
                    + " while it was loaded, when its process is not started (do this in Machine.start)"));
        }
    }

    <T> T prepare(Supplier<T> maker) {
        preparing = true;
        T made;
        try {
            made = maker.get();
        } catch (RuntimeException other) {
            requireAlive();
            throw other;
        } finally {
            preparing = false;
        }
        requireAlive();
        return made;
    }
}

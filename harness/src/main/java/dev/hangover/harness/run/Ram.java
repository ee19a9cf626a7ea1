package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a process has in RAM between two sections. A process may have to work for the answer, so it is asked only when
 * somebody wants to know, and once; that must be before it goes on.
 */
final class Ram {
    private final Supplier<Optional<Fingerprint>> process;
    private Optional<Fingerprint> state;

    Ram(Supplier<Optional<Fingerprint>> process) {
        this.process = process;
    }

    /** Its fingerprint, when the process can say. */
    Optional<Fingerprint> state() {
        if (state == null) {
            state = process.get();
        }
        return state;
    }

    /** Whether both are known and equal. */
    boolean same(Ram other) {
        return state().isPresent() && state().equals(other.state());
    }
}

package dev.hangover.harness.run;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;

/**
 * The memory of a process between two sections. Measuring it takes time, so it is measured only when asked for, and once;
 * that must be before the process continues.
 */
final class VolatileState {
    private final Machine machine;
    private Optional<Fingerprint> state;

    VolatileState(Machine machine) {
        this.machine = machine;
    }

    /** Its fingerprint; empty when it holds an object whose content cannot be read. */
    Optional<Fingerprint> state() {
        if (state == null) {
            state = Memory.fingerprint(machine.memory(), Scope.BETWEEN_SECTIONS);
        }
        return state;
    }

    /** Whether both are known and equal. */
    boolean same(VolatileState other) {
        return state().isPresent() && state().equals(other.state());
    }
}

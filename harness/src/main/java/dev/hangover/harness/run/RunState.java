package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;

/** Fingerprints of the state of a run: from equal ones the same decisions lead to the same ends. */
final class RunState {
    private RunState() {}

    /** The state at the beginning of a life. */
    static Fingerprint booted(boolean residueShown, Progress progress, FaultHistory history) {
        return Fingerprint.of()
                .add("boots " + residueShown + " " + progress.stops() + " " + history.powerWasCut())
                .add(history.disks().fingerprintWithOlder().hex())
                .build();
    }

    /**
     * When a section is finished; empty when the memory of the process cannot be measured.
     *
     * @param end the section with which the run ends
     */
    static Optional<Fingerprint> after(
            Observation seen, long end, boolean residueShown, Progress progress, FaultHistory history, Oracle oracle) {
        if (oracle.rejoinedButForOrder(seen)) {
            return Optional.of(
                    Fingerprint.of().add("reference " + seen.section()).build());
        }
        return seen.ram()
                .state()
                .map(ram -> Fingerprint.of()
                        .add("section " + seen.section() + " " + end + " " + residueShown + " " + progress.stops() + " "
                                + history.powerWasCut())
                        .add(ram.hex())
                        .add(String.join("\n", seen.tasksInLine()))
                        .add(oracle.durable(seen))
                        .build());
    }
}

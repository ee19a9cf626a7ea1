package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;

/** An invariant: it must hold for the durable state after every section, with or without faults. */
public interface Invariant {
    /** Its name, lower-case words joined with {@code -}. */
    String name();

    /** The contradiction, if there is one. */
    Optional<Difference> violation(long section, Images images);
}

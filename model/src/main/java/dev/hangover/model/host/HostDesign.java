package dev.hangover.model.host;

import java.util.Optional;

/**
 * A host protocol: how export data finds its way from the swing-store to cosmos so that it survives a crash. Found through
 * {@link java.util.ServiceLoader}. A design has no state; {@link #start} makes what lives in one process.
 */
public interface HostDesign {
    /** Its name, lower-case words joined with {@code -}. */
    String name();

    /** What it does, in one sentence. */
    String summary();

    /** The design of which this one is a variant with one condition taken out; empty for a design of its own. */
    default Optional<String> variantOf() {
        return Optional.empty();
    }

    /** The protocol as it lives in one process. */
    HostProtocol start(Host host);
}

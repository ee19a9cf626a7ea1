package dev.hangover.model.host;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.incidents.Flaws;
import dev.hangover.model.swingstore.session.DeltaTable;
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

    /** Whether it has the swing-store itself keep export data. */
    default DeltaTable deltaTable() {
        return DeltaTable.NONE;
    }

    /**
     * By how many blocks cosmos may be behind the swing-store: the effects of so many last blocks can be repeated. A
     * process that dies leaves at most one; a power cut can leave more (agoric-sdk #6736).
     */
    default int repeatableBlocks() {
        return 1;
    }

    /** What is wrong with it on purpose: nothing, but for the variants that incidents made known. */
    default Flaws flaws() {
        return Flaws.none();
    }

    /** How it is expected to fare: the verdict that counts where a scenario does not say otherwise. */
    default Prospect prospect(Condition condition, Abci abci) {
        return Prospect.CONVERGES;
    }

    /** The protocol as it lives in one process. */
    HostProtocol start(Host host);
}

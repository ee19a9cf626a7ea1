package dev.hangover.model.host;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.List;
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

    /**
     * Keys of the host's section that are the design's own bookkeeping, like a count of repairs: what they hold may differ
     * between nodes that agree, and decides nothing. A difference in these keys alone is not latent; the run goes on to the end
     * of the chain, so that a key that does decide something is found by what it decides.
     *
     * @return whole keys, as {@code host.repairs}, or beginnings of keys that end with {@code *}, as {@code host.repairs.*};
     *     not {@code host.height}, {@code host.beginHeight} or {@code host.chainSends}, which the block manager reads
     */
    default List<String> bookkeeping() {
        return List.of();
    }

    /**
     * How it is expected to fare: the verdict that counts where a scenario does not say otherwise. The default is what a clean
     * design meets; a design that fares worse under a condition and means to says so here. Where the events of a scenario
     * bring about several conditions, the worst of what is expected of each is expected at worst.
     */
    default ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return condition.usual();
    }

    /** The protocol as it lives in one process. */
    HostProtocol start(Host host);
}

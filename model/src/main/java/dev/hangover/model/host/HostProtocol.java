package dev.hangover.model.host;

import dev.hangover.model.swingstore.session.ExportEntry;
import java.util.List;

/** A host protocol inside one process. The block manager calls it at the points where designs differ. */
public interface HostProtocol {
    /** The swing-store hands over a batch of export data, synchronously. */
    void exported(List<ExportEntry> batch);

    /** AG_COSMOS_INIT or an executing BEGIN_BLOCK begins. */
    default void begins() {}

    /** COMMIT_BLOCK: makes the block durable on the kernel side, so that {@link #replay} can repeat it. */
    void save(long height);

    /** END_BLOCK of a block that the kernel side has committed already: has its effects repeated. */
    void replay(long height);

    /** COMMIT_BLOCK is about to be answered: what is still under way must have arrived, or may not. */
    void beforeCommitReply();
}

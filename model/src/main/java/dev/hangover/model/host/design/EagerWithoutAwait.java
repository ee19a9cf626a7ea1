package dev.hangover.model.host.design;

import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.swingstore.session.DeltaTable;
import java.util.Optional;

/**
 * {@link ExportDeltasEager} whose answer to COMMIT_BLOCK does not wait for what commit() handed over.
 */
public final class EagerWithoutAwait implements HostDesign {
    @Override
    public String name() {
        return "eager-without-await";
    }

    @Override
    public String summary() {
        return "export-deltas-eager, but the answer to COMMIT_BLOCK does not await the export queue";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("export-deltas-eager");
    }

    @Override
    public DeltaTable deltaTable() {
        return DeltaTable.EACH_BATCH;
    }

    @Override
    public HostProtocol start(Host host) {
        return new EagerDeltas(host) {
            @Override
            public void beforeCommitReply() {
                host.simulation().yield("answer to COMMIT_BLOCK");
            }
        };
    }
}

package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import java.util.List;
import java.util.Optional;

/**
 * {@link HostStorageSync} that does not send what commit() hands over: it is durable, and cosmos never hears of it, unless a
 * crash has it replayed.
 */
public final class SyncRowsOfCommitUnsent implements HostDesign {
    @Override
    public String name() {
        return "sync-rows-of-commit-unsent";
    }

    @Override
    public String summary() {
        return "host-storage-sync, but rows written during commit() are not sent";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("host-storage-sync");
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return condition.leavesExports() ? Prospect.DIVERGES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new SyncRows(host) {
            private boolean committing;

            @Override
            public void exported(List<ExportEntry> batch) {
                if (committing) {
                    rows.add(batch);
                } else {
                    super.exported(batch);
                }
            }

            @Override
            public void save(long height) {
                committing = true;
                super.save(height);
                committing = false;
            }
        };
    }
}

package dev.hangover.model.host.design;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.host.Prospect;
import java.util.Optional;

/**
 * {@link HostStorageSync} whose commit of a replayed block clears the rows: a second crash in the same window loses them.
 */
public final class SyncRowsClearedByReplay implements HostDesign {
    @Override
    public String name() {
        return "sync-rows-cleared-by-replay";
    }

    @Override
    public String summary() {
        return "host-storage-sync, but a replayed commit clears the rows";
    }

    @Override
    public Optional<String> variantOf() {
        return Optional.of("host-storage-sync");
    }

    @Override
    public Prospect prospect(Condition condition, Abci abci) {
        return Prospect.LATENT;
    }

    @Override
    public HostProtocol start(Host host) {
        return new SyncRows(host) {
            @Override
            public void saveAgain(long height) {
                rows.clear();
                super.saveAgain(height);
            }
        };
    }
}

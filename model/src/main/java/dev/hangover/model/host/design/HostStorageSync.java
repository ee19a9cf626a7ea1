package dev.hangover.model.host.design;

import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;

/**
 * The export callback stores each change in the host's section at once, a row for each; the rows are what a replay sends
 * (agoric-sdk #9655, "It might be more direct"). They are cleared when the next block is executed, and never before.
 */
public final class HostStorageSync implements HostDesign {
    @Override
    public String name() {
        return "host-storage-sync";
    }

    @Override
    public String summary() {
        return "a row in the host's section for each change of export data, written synchronously";
    }

    @Override
    public HostProtocol start(Host host) {
        return new SyncRows(host);
    }
}

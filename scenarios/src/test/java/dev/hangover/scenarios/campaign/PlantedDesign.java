package dev.hangover.scenarios.campaign;

import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.function.Function;

/**
 * A design that is wrong on purpose.
 *
 * @param protocol what it does
 */
record PlantedDesign(Function<Host, HostProtocol> protocol) implements HostDesign {
    @Override
    public String name() {
        return "planted";
    }

    @Override
    public String summary() {
        return "wrong on purpose";
    }

    @Override
    public HostProtocol start(Host host) {
        return protocol.apply(host);
    }

    /** The deployed protocol, with a place to go wrong. */
    static class Deployed implements HostProtocol {
        private final Host host;

        Deployed(Host host) {
            this.host = host;
        }

        @Override
        public Host host() {
            return host;
        }
    }
}

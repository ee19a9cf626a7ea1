package dev.hangover.scenarios.explore;

import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.List;
import java.util.function.Function;

/**
 * A design that is made for a test.
 *
 * @param protocol what it does
 * @param bookkeeping the keys that it declares to be its own
 */
public record PlantedDesign(Function<Host, HostProtocol> protocol, List<String> bookkeeping) implements HostDesign {
    /** One that declares no key. */
    public PlantedDesign(Function<Host, HostProtocol> protocol) {
        this(protocol, List.of());
    }

    /** The same, with this key declared as its own. */
    public PlantedDesign declaring(String key) {
        return new PlantedDesign(protocol, List.of(key));
    }

    @Override
    public String name() {
        return "planted";
    }

    @Override
    public String summary() {
        return "planted bug";
    }

    @Override
    public HostProtocol start(Host host) {
        return protocol.apply(host);
    }

    /** The deployed protocol, with a place to go wrong. */
    public static class Deployed implements HostProtocol {
        private final Host host;

        /** @param host the services that it uses */
        public Deployed(Host host) {
            this.host = host;
        }

        @Override
        public Host host() {
            return host;
        }
    }
}

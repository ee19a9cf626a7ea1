package dev.hangover.scenarios.cli;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.campaign.Campaign;
import dev.hangover.scenarios.campaign.NodeCampaign;
import dev.hangover.scenarios.conformance.Conformance;

/** The one place that knows what is behind the command line. */
final class Wiring {
    private Wiring() {}

    static Campaign campaign() {
        return new NodeCampaign(HostDesigns.find(Wiring.class.getClassLoader()));
    }

    static Conformance conformance() {
        return Conformance.ofAllKinds();
    }
}

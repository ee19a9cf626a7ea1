package dev.hangover.scenarios.cli;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.campaign.Campaign;
import dev.hangover.scenarios.campaign.Conformance;
import dev.hangover.scenarios.campaign.NodeCampaign;

/** The one place that knows what is behind the command line. */
final class Wiring {
    private Wiring() {}

    static Campaign campaign() {
        return new NodeCampaign(HostDesigns.find(Wiring.class.getClassLoader()));
    }

    static Conformance conformance() {
        throw new UnsupportedOperationException("this build has no model to check vectors against");
    }
}

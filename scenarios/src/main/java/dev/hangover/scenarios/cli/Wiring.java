package dev.hangover.scenarios.cli;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.campaign.NodeCampaign;
import dev.hangover.scenarios.campaign.Plugin;
import dev.hangover.scenarios.conformance.Conformance;
import dev.hangover.scenarios.realkill.Program;
import dev.hangover.scenarios.realkill.RealKills;
import java.util.List;

/** The one place that knows what is behind the command line. */
final class Wiring {
    private Wiring() {}

    static NodeCampaign campaign(List<String> plugins) {
        return new NodeCampaign(
                HostDesigns.find(Wiring.class.getClassLoader()),
                plugins.stream().map(Plugin::open).toList());
    }

    static Conformance conformance() {
        return Conformance.ofAllKinds();
    }

    static RealKills realKills(List<String> plugins) {
        return new RealKills(
                name -> campaign(plugins).design(name),
                new Program(Main.class.getName(), NodeProcessCommand.NAME, plugins));
    }
}

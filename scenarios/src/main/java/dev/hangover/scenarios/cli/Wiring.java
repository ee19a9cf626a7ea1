package dev.hangover.scenarios.cli;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.conformance.Conformance;
import dev.hangover.scenarios.diskfaults.CutResult;
import dev.hangover.scenarios.diskfaults.StoreCuts;
import dev.hangover.scenarios.explore.NodeCampaign;
import dev.hangover.scenarios.explore.Plugin;
import dev.hangover.scenarios.jobs.Watchdog;
import dev.hangover.scenarios.realkill.Program;
import dev.hangover.scenarios.realkill.RealKills;
import java.util.List;

/** The one place that knows what is behind the command line. */
final class Wiring {
    private Wiring() {}

    static NodeCampaign campaign(List<String> plugins) {
        return campaign(plugins, Watchdog.asleep());
    }

    static NodeCampaign campaign(List<String> plugins, Watchdog watchdog) {
        return new NodeCampaign(
                HostDesigns.find(Wiring.class.getClassLoader()),
                plugins.stream().map(jar -> Plugin.open(jar, watchdog)).toList(),
                watchdog);
    }

    static Conformance conformance() {
        return Conformance.ofAllKinds();
    }

    static RealKills realKills(List<String> plugins) {
        return new RealKills(
                name -> campaign(plugins).design(name),
                new Program(Main.class.getName(), NodeProcessCommand.NAME, plugins));
    }

    /** The files of an ordinary chain of so many blocks, cut. */
    static List<CutResult> cuts(int blocks) {
        HostDesigns designs = HostDesigns.find(Wiring.class.getClassLoader());
        Scenario ordinary = new NodeCampaign(designs).catalogue().find("three-windows");
        return StoreCuts.of(ordinary.withBlocks(blocks), designs.get("guarded"));
    }
}

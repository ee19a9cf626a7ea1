package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.Engine;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.bench.Figures;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.conformance.Conformance;
import dev.hangover.scenarios.diskfaults.CutResult;
import dev.hangover.scenarios.diskfaults.StoreCuts;
import dev.hangover.scenarios.explore.Plugin;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.incidents.Incidents;
import dev.hangover.scenarios.jobs.Watchdog;
import dev.hangover.scenarios.realkill.Program;
import dev.hangover.scenarios.realkill.RealKills;
import java.util.List;

/** Creates the services behind the command line. */
final class Wiring {
    private Wiring() {}

    /** All that commands work with. */
    static Services services(Watchdog watchdog) {
        return new Services(
                plugins -> subjects(plugins, watchdog),
                Engine.STANDARD,
                Conformance::ofAllKinds,
                () -> new Incidents(subjects(List.of(), watchdog), Engine.STANDARD),
                Wiring::cuts,
                Figures.ALL);
    }

    static Subjects subjects(List<String> plugins, Watchdog watchdog) {
        return new Subjects(
                HostDesigns.find(Wiring.class.getClassLoader()),
                plugins.stream().map(jar -> Plugin.open(jar, watchdog)).toList(),
                watchdog);
    }

    static RealKills realKills(List<String> plugins) {
        return new RealKills(
                name -> subjects(plugins, Watchdog.disabled()).designs().get(name),
                new Program(Main.class.getName(), NodeProcessCommand.NAME, plugins));
    }

    /** The files of an ordinary chain of so many blocks, cut. */
    static List<CutResult> cuts(int blocks) {
        HostDesigns designs = HostDesigns.find(Wiring.class.getClassLoader());
        Scenario ordinary = new Subjects(designs).designs().catalogue().find("three-windows");
        WorkloadSpec workload = ordinary.workload();
        return StoreCuts.of(
                ordinary.with(workload.with(blocks, workload.actions(), workload.seed())), designs.get("guarded"));
    }
}

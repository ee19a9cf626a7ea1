package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseExplorer;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Parties;
import dev.hangover.scenarios.chain.node.HostFigures;
import dev.hangover.scenarios.replay.AtOption;
import dev.hangover.scenarios.replay.HoldOption;
import java.util.TreeMap;

/**
 * The exploration of a scenario with a design.
 *
 * @param cases where it is from
 * @param scenario what to explore; a design that it does not list is judged by the design's own declared default
 * @param design name of the design
 */
public record NodeExploration(NodeCases cases, Scenario scenario, String design) implements Explorable {
    @Override
    public String title() {
        return scenario.name() + " with " + design;
    }

    @Override
    public ScheduleKind schedules() {
        return scenario.faults().schedules();
    }

    @Override
    public void check(CaseOptions options) {
        cases.check(scenario, design, options);
    }

    @Override
    public CaseResult explore(Engine engine, CaseOptions options, RunWatch watch, ProgressListener progress) {
        return cases.with(scenario, design, options.store(), watch, of -> {
            CaseExplorer explorer = of.explorer(options, cases.command(of), progress);
            return options.at().isEmpty()
                    ? engine.explore(explorer)
                    : engine.run(
                            explorer,
                            AtOption.parse(options.at().get(), of.subject(0)),
                            HoldOption.parse(options.holds(), of.subject(0), scenario));
        });
    }

    /** The costs of the reference run; empty for several parties, and when it does not finish. */
    public Measured measure(Engine engine, CaseOptions options, RunWatch watch) {
        if (!Parties.names(scenario).isEmpty()) {
            return new Measured(scenario.name(), design, new TreeMap<>());
        }
        return cases.with(scenario, design, options.store(), watch, of -> {
            HostFigures figures = new HostFigures();
            boolean ended = engine.observe(of, options.rejoin(), figures);
            return new Measured(scenario.name(), design, ended ? figures.perBlock() : new TreeMap<>());
        });
    }
}

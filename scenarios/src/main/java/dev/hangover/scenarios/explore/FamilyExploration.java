package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseExplorer;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.CasePlan;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.FamilyCases;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.scenarios.replay.AtOption;

/**
 * The exploration of a variant of a subject.
 *
 * @param cases of the subject
 * @param variant name of the variant
 * @param sections the last section in which a fault may strike
 * @param seed of workloads and sampled orders
 * @param plan what is tried, and what is expected
 */
public record FamilyExploration(FamilyCases cases, String variant, int sections, long seed, CasePlan plan)
        implements Explorable {
    @Override
    public String title() {
        return cases.name() + " with " + variant;
    }

    @Override
    public ScheduleKind schedules() {
        return plan.schedules();
    }

    @Override
    public void check(CaseOptions asked) {
        asked.at().ifPresent(this::faults);
    }

    @Override
    public CaseResult explore(Engine engine, CaseOptions asked, RunWatch watch, ProgressListener progress) {
        Case of = cases.of(variant, sections, seed, watch);
        CaseExplorer explorer = new CaseExplorer(of, plan, asked, RunFormat.of(cases), cases.command(of), progress);
        return asked.at().isEmpty()
                ? engine.explore(explorer)
                : engine.run(explorer, faults(asked.at().get()), Schedule.none());
    }

    private FaultSequence faults(String at) {
        return AtOption.parse(at, cases.family().subject(variant, seed));
    }
}

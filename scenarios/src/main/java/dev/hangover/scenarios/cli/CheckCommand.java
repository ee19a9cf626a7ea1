package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.result.Count;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds out whether scenario files are right, without making a run. */
@Command(
        name = "check",
        description = "Reads scenario files and says what they hold; what is wrong with one is said with file, line "
                + "and key. Nothing is run.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class CheckCommand implements Callable<Integer> {
    private final Services services;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "Paths of .yaml files, or names of built-in scenarios.")
    private List<String> scenarios = new ArrayList<>();

    @Mixin
    private Plugins plugins = new Plugins();

    CheckCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words.requireDifferent("check", scenarios);
        Subjects subjects = services.subjects().apply(plugins.jars());
        List<String> lines = new ArrayList<>();
        for (String name : scenarios) {
            Scenario scenario = subjects.designs().catalogue().find(name);
            scenario.designs().keySet().forEach(design -> subjects.node().check(scenario, design, CaseOptions.USUAL));
            lines.add(name + ": right; " + Count.of(scenario.workload().blocks(), "block") + ", "
                    + Count.of(scenario.events().size(), "event") + ", "
                    + Count.of(scenario.designs().size(), "design") + " ("
                    + String.join(", ", scenario.designs().keySet())
                    + ")");
        }
        lines.forEach(terminal::line);
        return Status.MET;
    }
}

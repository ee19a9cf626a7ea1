package dev.hangover.scenarios.cli;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.simulation.Place;
import dev.hangover.model.host.HostDesign;
import dev.hangover.scenarios.campaign.BadInput;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.realkill.Assignment;
import dev.hangover.scenarios.realkill.ChildRun;
import dev.hangover.scenarios.realkill.ParentWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A node in a process of its own, to be killed by the process that started it. Not for people. */
@Command(
        name = NodeProcessCommand.NAME,
        hidden = true,
        description = "Runs one node on real files until its parent process kills it.",
        versionProvider = ProgramVersion.class)
final class NodeProcessCommand implements Callable<Integer> {
    static final String NAME = "node-process";

    private final Terminal terminal;

    @Parameters(paramLabel = "SCENARIO", description = "Name or path.")
    private String scenario;

    @Option(names = "--design", required = true, description = "The design.")
    private String design;

    @Mixin
    private Overrides overrides = new Overrides();

    @Option(names = "--home", required = true, description = "The directory of the node.")
    private Path home;

    @Option(names = "--struck", required = true, description = "Where earlier kills struck.")
    private String struck;

    @Option(names = "--goal", required = true, description = "What it works towards.")
    private Assignment.Goal goal;

    @Option(names = "--death", description = "The place at which it waits for its death.")
    private String death;

    NodeProcessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ParentWatch.begin(System.in);
        HostDesign host = Wiring.designs().get(design);
        Scenario wanted = overrides.applyTo(new Catalogue(Wiring.campaign().vocabulary()).find(scenario));
        ChildRun.make(wanted, host, assignment(), terminal::line);
        return Status.MET;
    }

    private Assignment assignment() {
        if (!Files.isDirectory(home)) {
            throw new BadInput("--home: " + home + " is not a directory");
        }
        List<Place> deaths = death == null ? List.of() : coordinates(death).places();
        if (deaths.size() != (goal == Assignment.Goal.DEATH ? 1 : 0)) {
            throw new BadInput("--death: one place is needed for --goal DEATH, none for another");
        }
        return new Assignment(home, coordinates(struck), goal, deaths.stream().findFirst());
    }

    private static Coordinates coordinates(String text) {
        try {
            return Coordinates.parse(text, new TreeMap<>());
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
    }
}

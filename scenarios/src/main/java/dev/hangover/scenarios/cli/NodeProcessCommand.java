package dev.hangover.scenarios.cli;

import dev.hangover.scenarios.explore.Designs;
import dev.hangover.scenarios.jobs.Watchdog;
import dev.hangover.scenarios.realkill.ChildProcess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A process for nodes on real files, to be killed by the process that started it. Not for people. */
@Command(
        name = NodeProcessCommand.NAME,
        hidden = true,
        description = "Runs nodes for the parent process, which sends tasks on standard input and kills it.",
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

    @Mixin
    private Plugins plugins = new Plugins();

    NodeProcessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Designs designs = Wiring.subjects(plugins.jars(), Watchdog.disabled()).designs();
        ChildProcess.serve(
                overrides.applyTo(designs.catalogue().find(scenario)), designs.get(design), System.in, terminal::line);
        return Status.MET;
    }
}

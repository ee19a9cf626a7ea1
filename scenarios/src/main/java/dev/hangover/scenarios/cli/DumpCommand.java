package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.DurableState;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.Outcome;
import dev.hangover.reports.dump.StateFiles;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.replay.AtOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what is durable in a run as files that other tools open. */
@Command(
        name = "dump",
        description = "Writes what is durable at each start of a process of a run, and at its end, to files: SQLite "
                + "databases, and rows as JSON Lines. The run is a recorded one, or with --at one of a scenario "
                + "and a design.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class DumpCommand implements Callable<Integer> {
    private final Services services;
    private final Terminal terminal;

    @Mixin
    private RecordedRun run = new RecordedRun();

    @Option(
            names = "--at",
            paramLabel = "COORDINATES",
            description =
                    "Where faults strike in a scenario that stands in place of the token, for example 3/sql.commit.after.")
    private String at;

    @Option(names = "--design", paramLabel = "NAME", description = "With --at: the design.")
    private String design;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "A new directory, or an empty one.")
    private String to;

    DumpCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (at == null && design != null) {
            throw new BadInput("--design " + design + ": is for --at (a recorded run names its design)");
        }
        if (at != null && design == null) {
            throw new BadInput("--at " + at + ": needs a design (name one with --design)");
        }
        OutputDirectory directory = OutputDirectory.usable("--to", to);
        Dumped dumped =
                at == null ? run.with(services, run.text(), (key, of, format, command) -> dumped(key, of)) : struck();
        directory.fill(path -> StateFiles.write(path, dumped.title(), dumped.states()));
        dumped.states()
                .forEach(state -> terminal.line(to + "/" + state.name() + "  " + state.instant() + ", "
                        + state.versions() + ", " + state.window()));
        if (dumped.states().stream().noneMatch(state -> state.name().equals("reference"))) {
            terminal.line("No state of the run without faults: it did not finish this section.");
        }
        return Status.MET;
    }

    private Dumped struck() {
        Subjects subjects = services.subjects().apply(run.plugins());
        Scenario scenario = subjects.designs().catalogue().find(run.argument());
        Words.require("--design", design, subjects.designs().names());
        CaseOptions options = new CaseOptions(CaseOptions.USUAL.store(), true, Optional.of(at), false);
        subjects.node().check(scenario, design, options);
        return subjects.node()
                .with(
                        scenario,
                        design,
                        options.store(),
                        subjects.watch(options.halted()),
                        of -> dumped(RunKey.of(of, 0, AtOption.parse(at, of.subject(0)), new Outcome.Converged()), of));
    }

    private Dumped dumped(RunKey key, Case of) {
        return new Dumped(of.title() + ", faults " + key.at(), services.engine().states(key, of));
    }

    private record Dumped(String title, List<DurableState> states) {}
}

package dev.hangover.scenarios.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
        name = "hangover",
        description =
                "Crashes a node that commits to two databases, at every boundary, and finds out whether it ends up "
                        + "where a node that never crashed is.",
        footer = {
            "",
            "Exit status: 0 every expectation was met; 1 some expectation was not met; 2 bad usage or bad input;",
            "3 internal error, a run that went differently twice, or a planted bug that was not found."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class Root implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command given (one of "
                        + String.join(", ", spec.subcommands().keySet()) + ")");
    }
}

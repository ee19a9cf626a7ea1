package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CanaryMissed;
import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.FullDisk;
import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.reports.jsonl.MalformedFile;
import dev.hangover.scenarios.catalogue.BadScenario;
import dev.hangover.scenarios.catalogue.Suggestion;
import dev.hangover.scenarios.files.TemporaryDirectory;
import dev.hangover.scenarios.jobs.Watchdog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. Every error ends here, as one line and an exit status. */
public final class Main {
    private static final String SQLITE_FILES = "org.sqlite.tmpdir";
    /** For how many milliseconds a run may make no step. */
    private static final String WATCHDOG = "hangover.watchdog";

    private static final long WATCHDOG_MILLIS = 60_000;

    private final Services services;
    private final Terminal terminal;

    /**
     * @param services what commands work with
     * @param terminal where to print
     */
    Main(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /** Runs one command line and ends the process. */
    public static void main(String[] args) {
        // Here the command line meets the engine and the model.
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        Terminal terminal = Terminal.ofTheProcess(out);
        Watchdog watchdog = new Watchdog(Long.getLong(WATCHDOG, WATCHDOG_MILLIS), what -> loops(terminal, what));
        Main program = new Main(Wiring.services(watchdog), terminal);
        try {
            keepNativeCodeTogether();
        } catch (BadInput unusable) {
            terminal.complain(unusable.getMessage());
            System.exit(Status.BAD_INPUT);
        }
        EarlyEnd end = EarlyEnd.watched(terminal);
        int status = written(program.run(args), out, terminal);
        end.comesToItsEnd();
        System.exit(status);
    }

    /** An exit status for results that could not be written. */
    static int written(int status, StandardOutput out, Terminal terminal) {
        terminal.out().flush();
        out.failure().ifPresent(why -> terminal.complain("standard output cannot be written (" + why + ")"));
        return out.failure().isPresent() && status != Status.BROKEN ? Status.BAD_INPUT : status;
    }

    /** Nothing else can be done: a thread cannot be stopped. What is known is printed by the hook of an interruption. */
    private static void loops(Terminal terminal, String what) {
        terminal.complain("watchdog: " + what + ": ended here");
        System.exit(Status.BROKEN);
    }

    /** The SQLite driver unpacks native code; that of a killed process would stay for ever. */
    private static void keepNativeCodeTogether() {
        if (System.getProperty("org.sqlite.lib.path") == null && System.getProperty(SQLITE_FILES) == null) {
            System.setProperty(SQLITE_FILES, TemporaryDirectory.untilExit().toString());
        }
    }

    /** Runs one command line; see {@link Status} for the number. */
    int run(String... args) {
        try {
            return commandLine().execute(args);
        } catch (UnannouncedWrite unannounced) {
            terminal.complain("an adapter hides a place at which the process can die: " + unannounced.getMessage());
            unannounced.printStackTrace(terminal.err());
            return Status.BROKEN;
        } catch (BrokenContract error) {
            terminal.complain("what is explored breaks a rule of the harness: " + error.getMessage());
            return Status.BROKEN;
        } catch (Throwable error) {
            return broken(error);
        }
    }

    /** All commands with their options. */
    CommandLine commandLine() {
        return new CommandLine(new Root())
                .addSubcommand(new ExploreCommand(services, terminal))
                .addSubcommand(new ReplayCommand(services, terminal))
                .addSubcommand(new ShrinkCommand(services, terminal))
                .addSubcommand(new CheckCertificateCommand(services, terminal))
                .addSubcommand(new DumpCommand(services, terminal))
                .addSubcommand(new DiffStateCommand(terminal))
                .addSubcommand(new ListCommand(services, terminal))
                .addSubcommand(new CheckCommand(services, terminal))
                .addSubcommand(new ConformanceCommand(services.conformance(), terminal))
                .addSubcommand(new IncidentsCommand(services, terminal))
                .addSubcommand(new LatticeCommand(services, terminal))
                .addSubcommand(new CutsCommand(services.cuts(), terminal))
                .addSubcommand(new BenchCommand(services.figures(), terminal))
                .addSubcommand(new CompletionCommand(terminal))
                .addSubcommand(new NodeProcessCommand(terminal))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(80)
                .setParameterExceptionHandler((exception, arguments) -> badUsage(exception))
                .setExecutionExceptionHandler((exception, command, result) -> ended(exception));
    }

    private int badUsage(ParameterException exception) {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(problem(exception) + " (see '" + command + " --help')");
        return Status.BAD_INPUT;
    }

    private static String problem(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        if (exception instanceof UnmatchedArgumentException unmatched && command.getParent() == null) {
            String first = unmatched.getUnmatched().get(0);
            if (!first.startsWith("-")) {
                return "no such command: '" + first + "'"
                        + Suggestion.question(first, command.getSubcommands().keySet()) + " (one of "
                        + Root.commands(command.getCommandSpec()) + ")";
            }
        }
        return exception.getMessage();
    }

    private int ended(Exception exception) {
        if (exception instanceof BadInput || exception instanceof BadScenario || exception instanceof MalformedFile) {
            terminal.complain(exception.getMessage());
            return Status.BAD_INPUT;
        }
        if (exception instanceof Nondeterminism) {
            terminal.complain("nondeterminism: " + exception.getMessage());
            return Status.BROKEN;
        }
        if (exception instanceof CanaryMissed) {
            terminal.complain("the canary was missed: " + exception.getMessage());
            return Status.BROKEN;
        }
        return broken(exception);
    }

    private int broken(Throwable error) {
        Optional<FullDisk> full = FullDisk.behind(error);
        if (full.isPresent()) {
            terminal.complain(
                    "the disk of the temporary directory " + System.getProperty("java.io.tmpdir") + " is full: "
                            + full.get().getMessage() + " (make room there, or name another directory with TMPDIR)");
            return Status.BAD_INPUT;
        }
        terminal.complain("internal error, please report it with what follows: " + error);
        error.printStackTrace(terminal.err());
        return Status.BROKEN;
    }
}
